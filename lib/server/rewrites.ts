import type { NextConfig } from 'next';
// Relative, because next.config.ts leads here: Next's loader resolves `@/` from the project's root folder only.
import { listParams } from '../domain/route';
import { listSource } from './list-url';

/** The form of `rewrites` that says when each is tried. */
type Rewrites = Required<Exclude<Awaited<ReturnType<NonNullable<NextConfig['rewrites']>>>, unknown[]>>;

/**
 * Rewrites of Next (`next.config.ts`).
 * - A list with a choice in its query is made by a handler, before the prerendered list is found. `has` entries must
 *   all hold, so each parameter needs a rewrite of its own.
 * - A case with `.md` behind it is its Markdown copy: the page's own segment takes no suffix.
 * - What nothing else answers goes to the handler that knows aliases, withdrawn cases and the right 404.
 */
export async function rewrites(): Promise<Rewrites> {
  return {
    beforeFiles: [
      ...listParams.map((key) => ({
        source: listSource,
        has: [{ type: 'query' as const, key }],
        destination: '/handler/cases/:locale',
      })),
      { source: `${listSource}/:slug([^/]+).md`, destination: '/handler/markdown/:locale/:slug' },
    ],
    afterFiles: [],
    fallback: [{ source: '/:path*', destination: '/miss/:path*' }],
  };
}
