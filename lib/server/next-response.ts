import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { caching } from './caching';
import type { Headers } from './security-headers';

/** What the response of Next's handler is to be made of. */
export interface NextResponseOptions {
  /** Headers of every response. */
  common: Headers;
  /** Headers of every page in addition. */
  ofPages: Headers;
  /** HTML that stands in for Next's own error page; none in development, where Next's shows what is wrong. */
  errorPage?: string;
  /** Called when the answer begins: what is costly has been done. */
  onHead?: () => void;
}

type Write = ServerResponse['write'];
type End = ServerResponse['end'];

/**
 * Prepares a response before Next gets it, because Next begins to send within its handler: our headers on it, its
 * own marks off, and its error page, which is in English and needs inline styles and scripts, replaced by ours.
 */
export function wrapForNext(
  response: ServerResponse,
  { common, ofPages, errorPage, onHead }: NextResponseOptions,
): void {
  for (const [name, value] of common) response.setHeader(name, value);
  let isReplaced = false;
  const decide = () => {
    if (!isReplaced && errorPage !== undefined && !response.headersSent) isReplaced = isErrorPage(response);
  };
  replaceWriteHead(response, () => {
    onHead?.();
    decide();
    if (isReplaced && errorPage !== undefined) describeErrorPage(response, errorPage);
    tidyHeaders(response);
    if (isPage(response)) for (const header of ofPages) response.setHeader(...header);
  });
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  // The overloads of `write` and `end` cannot be spelt as one function type, hence `as`.
  response.write = ((...args: Parameters<Write>) => {
    decide();
    return isReplaced ? drop(args) : write(...args);
  }) as Write;
  response.end = ((...args: Parameters<End>) => {
    decide();
    return isReplaced ? end(errorPage, callbackOf(args)) : end(...args);
  }) as End;
}

/** Takes a chunk of the replaced body for written. */
function drop(args: readonly unknown[]): true {
  const callback = callbackOf(args);
  if (callback) process.nextTick(callback);
  return true;
}

function callbackOf(args: readonly unknown[]): (() => void) | undefined {
  const last = args.at(-1);
  // Node's signature: whatever function stands last is called without arguments when all went well.
  return typeof last === 'function' ? (last as () => void) : undefined;
}

/** A 5xx that is a page, or nothing at all. A handler's own error in JSON stays. */
function isErrorPage(response: ServerResponse): boolean {
  const type = response.getHeader('content-type');
  return response.statusCode >= 500 && (type === undefined || String(type).startsWith('text/html'));
}

function describeErrorPage(response: ServerResponse, page: string): void {
  for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'link']) response.removeHeader(name);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(page));
  response.setHeader('Cache-Control', caching.none);
}

/** Node itself calls `writeHead` when headers were only set, so that this is the one place all headers pass. */
function replaceWriteHead(response: ServerResponse, before: () => void): void {
  const writeHead: ServerResponse['writeHead'] = response.writeHead.bind(response);
  type HeadHeaders = OutgoingHttpHeaders | OutgoingHttpHeader[];
  response.writeHead = ((status: number, second?: string | HeadHeaders, third?: HeadHeaders) => {
    response.statusCode = status;
    setAll(response, typeof second === 'string' ? third : second);
    before();
    return typeof second === 'string' ? writeHead(status, second) : writeHead(status);
  }) as ServerResponse['writeHead'];
}

function setAll(response: ServerResponse, headers: OutgoingHttpHeaders | OutgoingHttpHeader[] = {}): void {
  const pairs = Array.isArray(headers) ? inPairs(headers) : Object.entries(headers);
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

function inPairs(flat: readonly OutgoingHttpHeader[]): [string, OutgoingHttpHeader | undefined][] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[String(name), flat[at + 1]]] : []));
}

/** Takes off Next's marks, keeps from `Vary` what is not about flight payloads, and adds what is missing. */
function tidyHeaders(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) {
    if (/^(?:x-powered-by|x-nextjs-.*|x-next-.*|x-middleware-.*|refresh)$/.test(name))
      response.removeHeader(name);
  }
  const vary = String(response.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim());
  const kept = vary.filter((name) => name !== '' && !/^(?:rsc|next-.*)$/i.test(name));
  if (kept.length > 0) response.setHeader('Vary', kept.join(', '));
  else response.removeHeader('Vary');
  if (!response.hasHeader('cache-control')) response.setHeader('Cache-Control', caching.none);
}

function isPage(response: ServerResponse): boolean {
  return response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html');
}
