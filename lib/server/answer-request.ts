import type { IncomingMessage, ServerResponse } from 'node:http';
import { unreachable } from '@/lib/domain/unreachable';
import { chooseAnswer } from './answer';
import { isCasePath, prefersMarkdown } from './case-markdown';
import { checkRequest } from './check-request';
import { type DevReload, devReloadPath } from './dev-reload';
import { errorPage, localeOfPath } from './error-page';
import type { Limits } from './limits';
import { dropRouterHeaders } from './next-request';
import { wrapForNext } from './next-response';
import { healthPath, healthy } from './own-replies';
import { reply } from './reply';
import type { Target } from './request-target';
import { type Headers, headersOf } from './security-headers';
import { sendFile } from './send-file';
import type { NextHandlers, ServerOptions } from './server-options';
import { speculationRulesHeader } from './speculation-rules';
import type { Turns } from './turns';

/** What answering takes beside the request. */
export interface AnswerContext {
  options: ServerOptions;
  limits: Limits;
  /** Headers of every response. */
  common: Headers;
  ready: Promise<NextHandlers>;
  /** Of pages made on demand. */
  turns: Turns;
  devReload?: DevReload;
}

/** Answers one request. Never throws: an error becomes a page without details, and a line in the log. */
export function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  context: AnswerContext,
): void {
  const onError = (error: unknown) => fail(request, response, error, context);
  try {
    const checked = checkRequest(request, context.limits);
    if ('refused' in checked) reply(response, context.common, checked.refused);
    else answerSound(request, response, checked.target, context)?.catch(onError);
  } catch (error) {
    onError(error);
  }
}

/** @returns a promise where the answer takes more than this turn */
function answerSound(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  context: AnswerContext,
): Promise<void> | undefined {
  const { options, common } = context;
  if (options.dev) return answerInDevelopment(request, response, target, context);
  const answer = chooseAnswer(request, target, options);
  switch (answer.kind) {
    case 'reply':
      reply(response, common, answer.reply);
      return undefined;
    case 'file':
      return sendFile(request, response, answer.file, answer.status);
    case 'next':
      dropRouterHeaders(request);
      request.url = answer.url ?? request.url;
      return passToNext(request, response, target, context);
    default:
      return unreachable(answer);
  }
}

function answerInDevelopment(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  context: AnswerContext,
): Promise<void> | undefined {
  const { common, devReload } = context;
  if (target.path === healthPath) reply(response, common, healthy);
  else if (devReload && target.path === devReloadPath) devReload.listen(request, response);
  else {
    if (isCasePath(target.path) && prefersMarkdown(request)) request.url = `${target.rawPath}.md`;
    return passToNext(request, response, target, context);
  }
  return undefined;
}

async function passToNext(
  request: IncomingMessage,
  response: ServerResponse,
  { path }: Target,
  { options, common, ready, turns }: AnswerContext,
): Promise<void> {
  const { handle } = await ready;
  const headers = headersOf(common, path);
  if (options.dev) {
    wrapForNext(response, { common: headers, ofPages: [] });
    await handle(request, response);
    return;
  }
  const endTurn = await turns.take();
  try {
    // Nobody is there any more to whom it could be sent.
    if (request.socket.destroyed) return;
    wrapForNext(response, {
      common: headers,
      ofPages: [speculationRulesHeader],
      errorPage: errorPage(localeOfPath(path, options.defaultLocale)),
      onHead: endTurn,
    });
    await handle(request, response);
  } finally {
    endTurn();
  }
}

function fail(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  context: AnswerContext,
): void {
  const { options, common } = context;
  const what = `${request.method} ${JSON.stringify(request.url)}`;
  (options.logError ?? logToStandardError)(error, what);
  if (response.headersSent) {
    // Half an answer cannot be mended; a broken connection tells the client that it is not whole.
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const body = errorPage(localeOfPath(request.url ?? '', options.defaultLocale));
  reply(response, common, { status: 500, type: 'text/html; charset=utf-8', body });
}

function logToStandardError(error: unknown, what: string): void {
  console.error(`${what} failed:`, error);
}
