import type { IncomingMessage, ServerResponse } from 'node:http';
import { isUnchanged } from '@/lib/domain/entity-tag';
import { chooseEncoding, type Encoding } from './accept-encoding';
import { isCasePath } from './case-markdown';
import { entityTag } from './entity-tag';
import { reply } from './reply';
import { headersOf, productionHeaders } from './security-headers';
import { speculationRulesHeader } from './speculation-rules';
import type { StoredFile } from './stored-file';

/**
 * Sends a file from memory: 200 (or the document's own status), 304 when the client has it, without body for HEAD.
 * A request header of Next's router changes nothing: nobody gets a flight payload here.
 * @returns a promise only where the content has to be made first. The usual case, Brotli from memory, goes without:
 *   once Next is loaded, its asynchronous contexts make every promise costly.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StoredFile,
  status: number = file.about.status,
): Promise<void> | undefined {
  const encoding = encodingFor(request, file);
  const { headers, tag } = headFor(file, encoding);
  if (status === 200 && isUnchanged(request.headers['if-none-match'], tag)) {
    response.writeHead(304, [...headers, 'ETag', tag]).end();
    return undefined;
  }
  const content = file.content(encoding);
  const send = (body: Buffer) =>
    sendBody(request, response, { status, headers: [...headers, 'ETag', tag], body });
  if (!(content instanceof Promise)) return send(content);
  return content.then(send, (error: unknown) => {
    if (!isMissingFile(error)) throw error;
    // A picture or a part of the search index that the next build has taken away.
    reply(response, productionHeaders, { status: 404, body: 'Not Found\n' });
  });
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

interface Whole {
  status: number;
  headers: readonly string[];
  body: Buffer;
}

function sendBody({ method }: IncomingMessage, response: ServerResponse, whole: Whole): undefined {
  response.writeHead(whole.status, [...whole.headers, 'Content-Length', String(whole.body.length)]);
  response.end(method === 'HEAD' ? undefined : whole.body);
}

function encodingFor(request: IncomingMessage, { encodings }: StoredFile): Encoding {
  return encodings.length > 1 ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
}

interface Head {
  /** All but the ETag. */
  headers: readonly string[];
  tag: string;
}

/** Heads per file and encoding, kept: they never change. */
const kept = new WeakMap<StoredFile, Partial<Record<Encoding, Head>>>();

function headFor(file: StoredFile, encoding: Encoding): Head {
  const ofFile = kept.get(file) ?? {};
  const head = ofFile[encoding] ?? {
    headers: share(makeHeaders(file, encoding)),
    tag: entityTag(file.about.hash, encoding),
  };
  ofFile[encoding] = head;
  kept.set(file, ofFile);
  return head;
}

const shared = new Map<string, readonly string[]>();

/** Thousands of documents have the same headers: they are held once. */
function share(headers: readonly string[]): readonly string[] {
  const key = headers.join('\n');
  const known = shared.get(key) ?? headers;
  shared.set(key, known);
  return known;
}

/** Names and values in turn, the form that `writeHead` passes on without another look. */
function makeHeaders({ about, encodings }: StoredFile, encoding: Encoding): string[] {
  return [
    ...headersOf(productionHeaders, about.path),
    ...(about.type.startsWith('text/html') ? [speculationRulesHeader] : []),
    ['Content-Type', about.type],
    ['Cache-Control', about.cacheControl],
    ...Object.entries(about.headers ?? {}),
    ...varyOf(about.path, encodings),
    ...(encoding === 'identity' ? [] : [['Content-Encoding', encoding]]),
  ].flat();
}

/** What a cache has to tell requests apart by. The address of a case gives Markdown too: `prefersMarkdown`. */
function varyOf(path: string, { length }: readonly Encoding[]): [name: string, value: string][] {
  const names = [...(isCasePath(path) ? ['Accept'] : []), ...(length > 1 ? ['Accept-Encoding'] : [])];
  return names.length > 0 ? [['Vary', names.join(', ')]] : [];
}
