// Relative, because next.config.ts leads here: Next's loader resolves `@/` from the project's root folder only.
import { locales } from '../domain/locale';
import { listParams } from '../domain/route';

/** Path of the case list, as a pattern of Next's rewrites and as an expression. */
export const listSource = `/:locale(${locales.join('|')})/case`;
const listPath = new RegExp(`^/(?:${locales.join('|')})/case$`);

/**
 * Whether a URL is a list with a choice in it, made per request. Parameters that are unknown or empty (a form sent
 * with nothing filled in) leave the prerendered list. Next's `has: query` decides the same way.
 * @param path decoded URL path
 * @param query query string without `?`
 */
export function isListChoice(path: string, query: string): boolean {
  if (query === '' || !listPath.test(path)) return false;
  const given = new URLSearchParams(query);
  return listParams.some((name) => given.getAll(name).some((value) => value !== ''));
}
