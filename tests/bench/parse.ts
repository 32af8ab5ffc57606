import { existsSync, renameSync, rmSync } from 'node:fs';
import { contentBundle } from '@/lib/cli/content-bundle';
import type { BenchSite } from './bench-site';
import { type Figure, type How, median } from './figure';
import { type Cost, measure } from './measure';

/** Parses, checks and writes the records, as the first step of a build does, with as much room as it has there. */
const command = async () => ['--max-semi-space-size=64', await contentBundle(), 'build'];

/** What the content costs: from nothing, with nothing changed, and after one change. */
export async function benchParse(site: BenchSite, { isQuick, progress }: How): Promise<Figure[]> {
  const { cases } = site;
  const isLarge = cases >= 10_000;
  const cold: Cost[] = [];
  for (let run = 0; run < (isLarge || isQuick ? 1 : 3); run++) {
    const before = putAside(site.folders.output);
    progress(`parse cold, run ${run + 1}`);
    cold.push(await parse(site, (files, parsed) => parsed === files));
    rmSync(before, { recursive: true, force: true });
  }
  const warm: Cost[] = [];
  const changed: Cost[] = [];
  for (let run = 0; run < (isQuick ? 1 : 3); run++) {
    progress(`parse warm, run ${run + 1}`);
    warm.push(await parse(site, (_files, parsed) => parsed === 0));
    site.changeOneCase();
    progress(`parse after one change, run ${run + 1}`);
    changed.push(await parse(site, (_files, parsed) => parsed === 1));
  }
  site.restore();
  return [
    figureOf('parse, cold', cold, isLarge ? 25 : undefined),
    figureOf('parse, nothing changed', warm),
    figureOf('parse, after one change', changed, isLarge ? 2 : undefined),
  ];
}

/** Deleting it first would not do: the file system frees twenty thousand files for seconds, beside what is measured. */
function putAside(folder: string): string {
  const aside = `${folder}-before`;
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, aside);
  return aside;
}

/** @throws when it did not parse what it should have: the figure would be of something else */
async function parse({ env }: BenchSite, isRight: (files: number, parsed: number) => boolean): Promise<Cost> {
  const cost = await measure(await command(), env);
  const [, files, parsed] = /(\d+) files, (\d+) of them new or changed/.exec(cost.output) ?? [];
  if (!isRight(Number(files), Number(parsed)))
    throw new Error(`Unexpected: ${parsed} of ${files} files parsed.`);
  return cost;
}

/** Medians of time, processor time and memory over several runs. */
export function figureOf(what: string, costs: readonly Cost[], most?: number): Figure {
  const medianOf = (pick: (cost: Cost) => number | undefined) =>
    median(costs.map(pick).filter((value) => value !== undefined));
  return {
    what,
    value: medianOf(({ seconds }) => seconds),
    unit: 's',
    runs: costs.map(({ seconds }) => seconds),
    cpuSeconds: medianOf(({ cpuSeconds }) => cpuSeconds),
    peakMegabytes: medianOf(({ peakMegabytes }) => peakMegabytes),
    ...(most !== undefined && { aim: { most } }),
  };
}
