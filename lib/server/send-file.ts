import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, type Encoding } from './accept-encoding';
import { entityTag, isUnchanged } from './entity-tag';
import { productionHeaders } from './security-headers';
import { speculationRulesHeader } from './speculation-rules';
import type { StoredFile } from './stored-file';

/**
 * Sends a file from memory: 200 (or the document's own status), 304 when the client has it, without body for HEAD.
 * A request header of Next's router changes nothing: nobody gets a flight payload here.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StoredFile,
  status: number = file.about.status,
): Promise<void> {
  const encoding = encodingFor(request, file);
  const headers = headersOf(file, encoding);
  const tag = entityTag(file.about.hash, encoding);
  if (status === 200 && isUnchanged(request.headers['if-none-match'], tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const made = file.content(encoding);
  // Awaiting the usual case, Brotli from memory, would cost a turn of the event loop.
  const body = made instanceof Promise ? await made : made;
  response.writeHead(status, [...headers, 'Content-Length', String(body.length)]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function encodingFor(request: IncomingMessage, { encodings }: StoredFile): Encoding {
  return encodings.length > 1 ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
}

/** Headers per file and encoding, kept: they never change. */
const kept = new WeakMap<StoredFile, Map<Encoding, string[]>>();

function headersOf(file: StoredFile, encoding: Encoding): string[] {
  const ofFile = kept.get(file) ?? new Map<Encoding, string[]>();
  kept.set(file, ofFile);
  const headers = ofFile.get(encoding) ?? makeHeaders(file, encoding);
  ofFile.set(encoding, headers);
  return headers;
}

/** Names and values in turn, the form that `writeHead` passes on without another look. */
function makeHeaders({ about, encodings }: StoredFile, encoding: Encoding): string[] {
  return [
    ...productionHeaders,
    ...(about.type.startsWith('text/html') ? [speculationRulesHeader] : []),
    ['Content-Type', about.type],
    ['Cache-Control', about.cacheControl],
    ['ETag', entityTag(about.hash, encoding)],
    ...(encodings.length > 1 ? [['Vary', 'Accept-Encoding']] : []),
    ...(encoding === 'identity' ? [] : [['Content-Encoding', encoding]]),
  ].flat();
}
