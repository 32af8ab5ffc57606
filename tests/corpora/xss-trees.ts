import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type Check, type Outcome, shown } from './check';
import { type Row, readCorpus, spread } from './corpus';
import { mainPlaces, morePlaces } from './placements';
import type { XssTask } from './xss-worker';

export const xssLayer = 'xss.jsonl';

/** Attacks for each of the many other places. */
const sampleSize = 100;
const batch = 50;

/** Attacks through the Markdown pipeline: every one in four places, some in every other place. */
export async function checkXssTrees(folder: string, tell: (line: string) => void): Promise<Outcome> {
  const corpus = readCorpus(folder, xssLayer);
  if (!corpus) return { missing: xssLayer };
  const sample = spread(corpus.rows, sampleSize);
  const runs = [
    ...mainPlaces.map((place) => ({ place, rows: corpus.rows })),
    ...Object.keys(morePlaces).map((place) => ({ place, rows: sample })),
  ];
  const total = runs.reduce((sum, { rows }) => sum + rows.length, 0);
  const pool = openPool();
  let done = 0;
  try {
    const checks = await Promise.all(
      runs.map(({ place, rows }) =>
        inspectAll(pool, place, rows, (count) => {
          done += count;
          tell(`${done} of ${total} placements`);
        }),
      ),
    );
    const more = checks.slice(mainPlaces.length);
    return { checks: [...checks.slice(0, mainPlaces.length), together(more)] };
  } finally {
    await pool.destroy();
  }
}

function openPool(): Piscina<XssTask, string[]> {
  return new Piscina({
    filename: new URL('./xss-worker.ts', import.meta.url).href,
    // The workers read TypeScript as this process does.
    execArgv: ['--import', import.meta.resolve('tsx')],
    maxThreads: availableParallelism(),
    concurrentTasksPerWorker: 1,
  });
}

async function inspectAll(
  pool: Piscina<XssTask, string[]>,
  place: string,
  rows: Row[],
  done: (count: number) => void,
): Promise<Check> {
  const starts = Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) => at * batch);
  const found = await Promise.all(
    starts.map(async (start) => {
      const part = rows.slice(start, start + batch);
      const faults = await pool.run({ place, attacks: part.map(({ text }) => text) });
      done(part.length);
      return part.flatMap(({ id, text }, at) =>
        faults[at] ? [{ id: `${id} in a ${place}`, what: `${faults[at]}: ${shown(text)}` }] : [],
      );
    }),
  );
  return {
    layer: xssLayer,
    claim: `nothing dangerous in a ${place}`,
    inputs: rows.length,
    misses: found.flat(),
  };
}

function together(checks: Check[]): Check {
  return {
    layer: xssLayer,
    claim: `nothing dangerous in ${checks.length} other places`,
    inputs: checks.reduce((sum, { inputs }) => sum + inputs, 0),
    misses: checks.flatMap(({ misses }) => misses),
  };
}
