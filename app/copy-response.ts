import { createHash } from 'node:crypto';
import { isUnchanged } from '@/lib/domain/entity-tag';
import { isLocale, type Locale } from '@/lib/domain/locale';

/**
 * Copies may be read by scripts of any origin: they are public, the same for everybody, and no cookie or login
 * could come along. So whoever builds on them needs no server in between.
 */
export const openToAll = { 'access-control-allow-origin': '*' } as const;

/** A file that the build makes. `next start` and our server keep its type and openness. */
export function builtFile(body: string, type: string): Response {
  return new Response(body, { headers: { ...openToAll, 'content-type': type } });
}

type LocaleProps = { params: Promise<{ locale: string }> };

/** A route handler of a file that every language has one of. */
export function filePerLanguage(make: (locale: Locale) => string, type: string) {
  return async (_: Request, { params }: LocaleProps): Promise<Response> =>
    builtFile(make(await localeOf(params)), type);
}

/** The language of a route that exists in all three. @throws for a segment that is none: `generateStaticParams` gives no such */
async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) throw new Error(`"${locale}" is no language of the site`);
  return locale;
}

/**
 * A copy that is made when it is asked for: 304 where the client has it already. The tag is weak, because the body
 * may still be compressed. Search engines are to know the page instead.
 */
export function madeCopy(request: Request, body: string, headers: Record<string, string>): Response {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const all = {
    ...openToAll,
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-robots-tag': 'noindex',
    etag: tag,
    ...headers,
  };
  return isUnchanged(request.headers.get('if-none-match'), tag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

/** A copy that is not there: what is missing now may be there after the next build. */
export function missingCopy(status: 404 | 410, body: string, headers: Record<string, string>): Response {
  return new Response(body, { status, headers: { ...openToAll, 'cache-control': 'no-cache', ...headers } });
}

/** Relative, so that no header of the request can send a client elsewhere. */
export function redirectTo(
  status: 307 | 308,
  location: string,
  headers: Record<string, string> = {},
): Response {
  const { vary } = headers;
  return new Response(null, { status, headers: { ...openToAll, location, ...(vary && { vary }) } });
}
