import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchSite, benchSite } from './bench-site';
import { benchBuild } from './build';
import { type Figure, type How, tableOf } from './figure';
import { project } from './measure';
import { benchParse } from './parse';
import { benchServer } from './serve';
import { benchView } from './view';

/*
 * `npm run bench [-- --sizes 5,1000,10000] [--only parse,build,server,view] [--quick]`: what a library costs to read, build, serve and
 * look at. Figures go to the terminal and, part by part, to a JSON file, so that a part measured later joins those of
 * before.
 */

const parts: Record<string, (site: BenchSite, how: How) => Promise<Figure[]>> = {
  parse: benchParse,
  build: benchBuild,
  server: benchServer,
  view: benchView,
};

const resultFile = path.join(project, 'tests/.results/bench.json');

/** What was measured when, on which machine. */
interface Measured {
  at: string;
  machine: ReturnType<typeof machine>;
  figures: Figure[];
}
/** Size → part → figures. */
type Results = Record<string, Record<string, Measured>>;

async function main(): Promise<void> {
  const { sizes, only, isQuick } = readArguments();
  console.log(`${JSON.stringify(machine())}\nAt 10,000 cases this takes a quarter of an hour or more.`);
  const begun = performance.now();
  const results = readResults();
  for (const size of sizes) {
    const site = benchSite(size);
    for (const name of only) {
      const progress = (text: string) =>
        console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(6)} s  ${size}: ${text}`);
      const figures = await parts[name]?.(site, { isQuick, progress });
      if (!figures) continue;
      results[size] = {
        ...results[size],
        [name]: { at: new Date().toISOString(), machine: machine(), figures },
      };
      mkdirSync(path.dirname(resultFile), { recursive: true });
      writeFileSync(resultFile, `${JSON.stringify(results, null, 2)}\n`);
    }
  }
  for (const size of sizes) {
    const measured = only.flatMap((name) => results[size]?.[name]?.figures ?? []);
    console.log(`\n── ${size.toLocaleString('en')} cases ${'─'.repeat(86)}\n${tableOf(measured)}`);
  }
  console.log(`\n${path.relative(process.cwd(), resultFile)} holds these figures and those of earlier runs.`);
}

function readArguments(): { sizes: number[]; only: string[]; isQuick: boolean } {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '5,1000' },
      only: { type: 'string', default: Object.keys(parts).join() },
      // One run of everything, to see that the bench works; its figures mean little.
      quick: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  const only = values.only.split(',');
  const unknown = only.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.error(`--sizes takes whole numbers, --only some of ${Object.keys(parts).join(', ')}.`);
    process.exit(1);
  }
  return { sizes, only, isQuick: values.quick };
}

function readResults(): Results {
  // Written by this command alone.
  return existsSync(resultFile) ? (JSON.parse(readFileSync(resultFile, 'utf8')) as Results) : {};
}

/** Figures mean little without it. The load tells whether the machine had other things to do. */
function machine() {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processors: cpus().length,
    model: cpus()[0]?.model,
    gigabytes: Math.round(totalmem() / 1e9),
    load: loadavg()[0],
  };
}

await main();
