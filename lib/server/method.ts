import type { Refusal } from './request-target';

/** Methods that some page or handler answers; which of them, each path decides. */
const offered = ['GET', 'HEAD', 'OPTIONS', 'POST'];

/** Methods of RFC 9110 and RFC 5789 that are known here, but not offered. */
const known = ['CONNECT', 'DELETE', 'PATCH', 'PUT', 'TRACE'];

/** Refuses by RFC 9110 §9.1: known but not offered is 405, unknown is 501. */
export function refuseMethod(method: string): Refusal | undefined {
  if (offered.includes(method)) return undefined;
  return known.includes(method)
    ? { status: 405, text: 'Method Not Allowed' }
    : { status: 501, text: 'Not Implemented' };
}

/** `Allow` of a document or file. */
export const readOnly = 'GET, HEAD, OPTIONS';

/** `Allow` where the path is not yet known. */
export const allOffered = offered.join(', ');
