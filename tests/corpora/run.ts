import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Outcome } from './check';
import { checkFiles } from './files';
import { checkMarkdownSpec } from './markdown-spec';
import { checkPathological } from './pathological';
import { checkPaths } from './paths';
import { inShort, type LayerRun, printReport, writeReport } from './report';
import { checkSitePages } from './site-pages';
import { checkStrings } from './strings';
import { checkTree } from './tree';
import { checkXssExecution } from './xss-execution';
import { checkXssTrees } from './xss-trees';
import { checkYaml } from './yaml';

type Tell = (line: string) => void;
type Layer = (folder: string, tell: Tell) => Outcome | Promise<Outcome>;

/** In the order in which they are run; the long ones last. */
const layers: Record<string, Layer> = {
  yaml: checkYaml,
  markdown: checkMarkdownSpec,
  files: checkFiles,
  strings: (folder) => checkStrings(folder, 'strings.jsonl'),
  inputs: (folder) => checkStrings(folder, 'inputs.jsonl'),
  tree: checkTree,
  xss: checkXssTrees,
  executed: checkXssExecution,
  pathological: checkPathological,
  site: checkSitePages,
  paths: checkPaths,
};

/**
 * `npm run test:corpora -- <folder> [layer …] [--json <file>]`: runs each layer on the data made for it. The folder
 * may also stand in `CASEBOK_CORPORA`.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  const named = positionals.filter((word) => Object.hasOwn(layers, word));
  const [given = process.env.CASEBOK_CORPORA, ...strange] = positionals.filter(
    (word) => !named.includes(word),
  );
  if (given === undefined || strange.length > 0 || !existsSync(given)) {
    console.error(
      `${whatIsWrong(given, strange)}\nUsage: npm run test:corpora -- <folder> [${Object.keys(layers).join('|')} …] [--json <file>]`,
    );
    process.exitCode = 1;
    return;
  }
  const runs: LayerRun[] = [];
  for (const name of named.length > 0 ? named : Object.keys(layers)) {
    const layer = layers[name];
    if (!layer) continue;
    const run = await runLayer(name, layer, path.resolve(given));
    runs.push(run);
    // A run that is broken off has then shown this much.
    console.error(`  ${inShort(run)}`);
  }
  if (values.json) writeReport(values.json, runs);
  if (!printReport(runs)) process.exitCode = 1;
}

function whatIsWrong(given: string | undefined, strange: string[]): string {
  if (given === undefined) return 'Say where the corpora lie, here or in CASEBOK_CORPORA.';
  return strange.length > 0 ? `There is no layer "${strange.join('", "')}".` : `There is no folder ${given}.`;
}

async function runLayer(name: string, layer: Layer, folder: string): Promise<LayerRun> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  console.error(`${name} …`);
  try {
    const outcome = await layer(folder, tellNowAndThen());
    if ('missing' in outcome) {
      return { name, checks: [], seconds: seconds(), lack: `no ${outcome.missing} in the folder` };
    }
    return { name, checks: outcome.checks, seconds: seconds() };
  } catch (error) {
    console.error(error);
    return { name, checks: [], seconds: seconds(), lack: `broke off: ${String(error)}` };
  }
}

/** Progress on standard error, a line every few seconds. */
function tellNowAndThen(): Tell {
  let told = performance.now();
  return (line) => {
    if (performance.now() - told < 5000) return;
    told = performance.now();
    console.error(`  ${line}`);
  };
}

await main();
