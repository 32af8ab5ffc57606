import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { siteFiles } from '../load/site-paths';
import type { BenchSite } from './bench-site';
import { type Figure, type How, median } from './figure';
import { type Cost, measure } from './measure';
import { figureOf } from './parse';

const command = ['lib/cli/setup.mjs', 'build'];

/** Builds unless it is built. @returns what it cost */
export function ensureBuilt({ env }: BenchSite): Promise<Cost> {
  return measure(command, env);
}

/** What a build costs and what it spends it on: from nothing, with nothing changed, after one change; and page sizes. */
export async function benchBuild(site: BenchSite, { isQuick, progress }: How): Promise<Figure[]> {
  const { cases, folders } = site;
  const cold: Cost[] = [];
  for (let run = 0; run < (cases >= 1000 || isQuick ? 1 : 3); run++) {
    for (const folder of [folders.output, folders.assets]) rmSync(folder, { recursive: true, force: true });
    progress(`build from nothing, run ${run + 1}`);
    cold.push(await measure(command, site.env));
  }
  progress('build, nothing changed');
  const unchanged = await measure(command, site.env);
  const changed: Cost[] = [];
  for (let run = 0; run < (cases >= 10_000 || isQuick ? 1 : 3); run++) {
    site.changeOneCase();
    progress(`build after one change, run ${run + 1}`);
    changed.push(await measure(command, site.env));
  }
  const sizes = pageSizes(site);
  site.restore();
  return [
    figureOf('build, from nothing', cold, { 1000: 60, 10000: 300 }[cases]),
    ...stepsOf('  from nothing', cold.at(-1)),
    figureOf('build, nothing changed', [unchanged]),
    figureOf('build, after one change', changed, cases >= 10_000 ? 20 : undefined),
    ...stepsOf('  after one change', changed.at(-1)),
    ...sizes,
  ];
}

/** Every line of a build's output that ends with how long something took. */
const timed = /^[^\p{L}\d]*(\p{L}[^\n]*?)(?:: done)? in ([\d.]+) ?(ms|s|min)$/gmu;
const inSeconds = { ms: 0.001, s: 1, min: 60 };

function stepsOf(when: string, cost: Cost | undefined): Figure[] {
  return [...(cost?.output ?? '').matchAll(timed)].map(([, what = '', time, unit]) => ({
    what: `${when}: ${what}`.slice(0, 58),
    // The pattern lets nothing else through.
    value: Number(time) * inSeconds[unit as keyof typeof inSeconds],
    unit: 's',
  }));
}

/** Bytes per page type: what goes over the wire (Brotli), and the plain document. */
function pageSizes({ folders }: BenchSite): Figure[] {
  const byRoute = new Map<string, { sent: number; plain: number }[]>();
  for (const { route, br, file } of siteFiles(folders)) {
    if (!route) continue;
    const sizeOf = (name: string) => statSync(path.join(folders.dist, name)).size;
    const sizes = { sent: sizeOf(br ?? file), plain: sizeOf(file) };
    byRoute.set(route, [...(byRoute.get(route) ?? []), sizes]);
  }
  return [...byRoute].sort().flatMap(([route, pages]): Figure[] => [
    {
      what: `${route} × ${pages.length.toLocaleString('en')}, HTML in Brotli`,
      value: median(pages.map(({ sent }) => sent)),
      unit: 'bytes',
      runs: [Math.min(...pages.map(({ sent }) => sent)), Math.max(...pages.map(({ sent }) => sent))],
    },
    { what: '  the same, plain', value: median(pages.map(({ plain }) => plain)), unit: 'bytes' },
  ]);
}
