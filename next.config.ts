import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants';
import { buildTsconfig } from '@/lib/build/build-tsconfig';
import { foldersFor } from '@/lib/records/folders';
import { rewrites } from '@/lib/server/rewrites';

// Nothing leaves the machine during a build.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const project = process.cwd();
const folders = foldersFor(process.env, project);

/** Next's configuration for one phase (`next build`, `next dev`, the server). */
export default function config(phase: string): NextConfig {
  return {
    // A build says where it is made; what is served lies in its own place (`lib/build/staged-build.ts`).
    distDir: path.relative(project, process.env.CASEBOK_STAGE ?? folders.dist),
    // Not drawn by lot, so that building the same twice gives the same files. No document holds it.
    generateBuildId: () => 'casebok',
    // At run time an adapter would turn every miss into Next's global 404.
    adapterPath: phase === PHASE_PRODUCTION_BUILD ? path.join(project, 'lib/build/adapter.mjs') : undefined,
    // `npm test` runs the type check; Next would also edit a tsconfig.json that is not its own.
    // A server writes nothing: what it serves may lie on a read-only disk.
    typescript:
      phase === PHASE_PRODUCTION_SERVER
        ? undefined
        : {
            ignoreBuildErrors: true,
            tsconfigPath: path.relative(project, buildTsconfig(folders, project)),
          },
    turbopack: {
      root: project,
      // Next would render every page a second time, in parts that its router in the browser fetches ahead.
      resolveAlias:
        phase === PHASE_PRODUCTION_BUILD ? { './collect-segment-data': './lib/build/no-segments.ts' } : {},
    },
    poweredByHeader: false,
    // Pictures come from the content build in their final sizes.
    images: { unoptimized: true },
    rewrites,
    // Finds its WebAssembly beside itself.
    serverExternalPackages: ['harfbuzzjs'],
    // What the build reads is no part of what is served; without this every record is listed for every page.
    outputFileTracingExcludes: { '/*': ['.casebok/**/*', 'content/**/*', 'public/**/*', 'tests/**/*'] },
    // Neither files for coding assistants in the project nor a call to a registry at each start.
    agentRules: false,
    experimental: {
      // Next leaves one processor to the process that waits for the pages.
      cpus: availableParallelism(),
      // Lies in the build folder, which every build begins without: 50 MB that nobody reads.
      turbopackFileSystemCacheForBuild: false,
      agentUpgrade: false,
      prefetchInlining: false,
    },
  };
}
