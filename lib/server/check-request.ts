import type { IncomingMessage } from 'node:http';
import { hasValidHost } from './host';
import type { Limits } from './limits';
import { allOffered, refuseMethod } from './method';
import { refuseBody } from './next-request';
import { type Reply, refusalReply } from './reply';
import { isRefusal, readTarget, type Target } from './request-target';

/** A sound request, or the answer that refuses it. */
export type Checked = { target: Target } | { refused: Reply };

/** Checks everything about a request that does not depend on the site. */
export function checkRequest(request: IncomingMessage, limits: Limits): Checked {
  const method = refuseMethod(request.method ?? '');
  if (method) return { refused: refusalReply(method, { Allow: allOffered }) };
  if (!hasValidHost(request)) return { refused: refusalReply({ status: 400, text: 'Bad Request' }) };
  const target = readTarget(request.url ?? '');
  if (isRefusal(target)) return { refused: refusalReply(target) };
  const body = refuseBody(request, limits.body);
  // What is left of the body is not read, so the connection cannot carry another request.
  return body ? { refused: refusalReply(body, { Connection: 'close' }) } : { target };
}
