/** A request target that may be answered. */
export interface Target {
  /** Path as sent. */
  rawPath: string;
  /** Path with percent-encoding decoded once; an encoded slash stays `%2F`, because it divides no segments. */
  path: string;
  /** Query string as sent, without `?`. */
  query: string;
}

/** Why a request is refused: a status and its standard text. */
export interface Refusal {
  status: number;
  text: string;
}

const badRequest: Refusal = { status: 400, text: 'Bad Request' };

/** RFC 9110 §4.1 recommends to support at least 8,000; no URL of the site, the longest search included, comes near. */
const maxLength = 8000;

/** Origin-form (RFC 9112 §3.2.1): a slash, then visible ASCII without `#`. Absolute-form and `*` are not for us. */
const originForm = /^\/[\x21\x22\x24-\x7e]*$/;

/** Control characters, once decoded: they split lines and end strings in whatever reads the path next. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x1f\x7f]/;

/**
 * Reads and checks the request target before anything else sees it. Refuses what no link of ours contains and what
 * routers, file systems and proxies disagree about: broken percent-encoding, control characters, backslashes,
 * `.` and `..` segments, encoded or not.
 */
export function readTarget(url: string): Target | Refusal {
  if (url.length > maxLength) return { status: 414, text: 'URI Too Long' };
  if (!originForm.test(url)) return badRequest;
  const mark = url.indexOf('?');
  const rawPath = mark < 0 ? url : url.slice(0, mark);
  const decoded = decode(rawPath);
  if (decoded === undefined || control.test(decoded) || hasDotSegment(decoded)) return badRequest;
  const query = mark < 0 ? '' : url.slice(mark + 1);
  if (query.includes('%00')) return badRequest;
  const path = rawPath.includes('%') ? (decode(rawPath.replace(/%2f/gi, '%252F')) ?? decoded) : rawPath;
  return { rawPath, path, query };
}

export function isRefusal(value: Target | Refusal): value is Refusal {
  return 'status' in value;
}

function decode(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function hasDotSegment(path: string): boolean {
  return path.includes('\\') || /(?:^|\/)\.{1,2}(?:\/|$)/.test(path);
}
