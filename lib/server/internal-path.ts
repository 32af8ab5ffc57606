import { locales } from '@/lib/domain/locale';

/*
 * Paths that exist for the machinery alone. Asked for directly they answer 404, so that no page has a second
 * address.
 */
const internal = [
  // Handlers that rewrites lead to.
  /^\/(?:handler|miss)(?:\/|$)/,
  // Documents that handlers fill or return.
  new RegExp(`^/(?:${locales.join('|')})/(?:shell|404)$`),
  // Next's own pages, and its name for `/`, under which it renders `[locale]` with a locale "index".
  /^\/(?:404|500|_error|_not-found|_global-error|index)$/,
  // Flight payloads: Next redirects to them or back. No document here has one.
  /\.rsc$|\.segments\//,
];

/** @param path decoded URL path */
export function isInternalPath(path: string): boolean {
  return internal.some((pattern) => pattern.test(path));
}
