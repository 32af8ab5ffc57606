import type { IncomingMessage } from 'node:http';
import { type Locale, localeFromAcceptLanguage } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { isCasePath, prefersMarkdown } from './case-markdown';
import { cleanPath } from './clean-path';
import { localeOfPath } from './error-page';
import { isInternalPath } from './internal-path';
import { isListChoice } from './list-url';
import type { Site } from './load-site';
import { readOnly } from './method';
import { ownReplies } from './own-replies';
import type { Reply } from './reply';
import type { Target } from './request-target';
import type { StoredFile } from './stored-file';

/** Who answers a request, and with what. */
export type Answer =
  | { kind: 'reply'; reply: Reply }
  | { kind: 'file'; file: StoredFile; status?: number }
  /** `url` stands in for what was asked for. */
  | { kind: 'next'; url?: string };

const next: Answer = { kind: 'next' };

/** What the choice of an answer depends on, besides the request. */
export interface Known {
  site: Site;
  defaultLocale: Locale;
}

/**
 * Chooses who answers a request that has been found sound. The order matters: a clean address first, then what
 * must not be reached, then what is made per request, then memory, and Next for the rest.
 */
export function chooseAnswer(request: IncomingMessage, target: Target, known: Known): Answer {
  const { path, query } = target;
  const clean = cleanPath(target.rawPath);
  if (clean !== target.rawPath) return redirect(308, query === '' ? clean : `${clean}?${query}`);
  if (path === '/') return home(request, known.defaultLocale);
  if (isInternalPath(path)) return missing(path, known);
  if (isListChoice(path, query)) return next;
  if (isCasePath(path) && prefersMarkdown(request)) return { kind: 'next', url: `${target.rawPath}.md` };
  const own = ownReplies.get(path);
  if (own) return readOnlyAnswer(request, { kind: 'reply', reply: own });
  const file = known.site.files.get(path);
  if (file) return readOnlyAnswer(request, { kind: 'file', file });
  if (isAssetPath(path)) return { kind: 'reply', reply: { status: 404, body: 'Not Found\n' } };
  return next;
}

/** The start page in the visitor's language. `Location` is relative: nothing of the request gets into it. */
function home(request: IncomingMessage, fallback: Locale): Answer {
  const locale = localeFromAcceptLanguage(request.headers['accept-language'], fallback);
  return redirect(307, href(locale, routes.home()), { Vary: 'Accept-Language' });
}

function redirect(status: 307 | 308, location: string, headers: Record<string, string> = {}): Answer {
  return { kind: 'reply', reply: { status, headers: { ...headers, Location: location } } };
}

/** For what can only be read: other methods are told so. */
function readOnlyAnswer({ method }: IncomingMessage, answer: Answer): Answer {
  if (method === 'GET' || method === 'HEAD') return answer;
  const headers = { Allow: readOnly };
  if (method === 'OPTIONS') return { kind: 'reply', reply: { status: 204, headers } };
  return { kind: 'reply', reply: { status: 405, headers, body: 'Method Not Allowed\n' } };
}

/** The prerendered "not found" page of the path's locale. */
function missing(path: string, { site, defaultLocale }: Known): Answer {
  const file = site.internal.get(href(localeOfPath(path, defaultLocale), '/404'));
  return file
    ? { kind: 'file', file, status: 404 }
    : { kind: 'reply', reply: { status: 404, body: 'Not Found\n' } };
}

/** All of these are in memory: what is not there does not exist, and must not be kept as if it did. */
function isAssetPath(path: string): boolean {
  return path.startsWith('/_next/') || path.startsWith('/_casebok/');
}
