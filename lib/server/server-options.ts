import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Locale } from '@/lib/domain/locale';
import type { Limits } from './limits';
import type { Site } from './load-site';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** What the server needs of Next. */
export interface NextHandlers {
  handle: Handle;
  /** Lets go of what Next holds: file watchers in development, work it does after a response. */
  close?: () => Promise<void>;
}

interface Common {
  /** Prepares Next. Called once the server listens; what needs Next waits. */
  prepareNext: (front: Server) => Promise<NextHandlers>;
  defaultLocale: Locale;
  limits?: Partial<Limits>;
  /** Where errors go; standard error if not given. */
  logError?: (error: unknown, what: string) => void;
}

export type ServerOptions =
  | (Common & { dev?: false; site: Site })
  /** Everything is Next's, nothing is kept in memory. */
  | (Common & { dev: true });
