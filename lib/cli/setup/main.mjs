// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { run } from './process.mjs';
import { Stop } from './stop.mjs';

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Commands whose TypeScript module exports `main(args)`: run in this process, which then gets the signals itself. */
const inProcess = ['start', 'test', 'build', 'dev', 'serve'];

/**
 * Commands about content, and what measures the rest from outside: run in a process of their own, so that its worker
 * threads inherit the loader.
 */
const ofContent = new Map([
  ['check', ['lib/cli/content.ts', 'check']],
  ['trace', ['lib/cli/trace.ts']],
  ['search', ['lib/cli/search.ts']],
  ['eval-search', ['lib/cli/eval-search.ts']],
  ['learn-cognates', ['lib/cli/learn-cognates.ts']],
  ['test-load', ['tests/load/main.ts']],
  ['bench', ['tests/bench/main.ts']],
  ['corpora', ['tests/corpora/run.ts']],
]);

/**
 * Installs what is missing, then runs one command.
 * @param {string[]} args name of the command and its arguments
 */
export async function main([command = 'start', ...args]) {
  try {
    process.chdir(project);
    // Variables that are set already win over the file.
    if (existsSync('.env')) process.loadEnvFile('.env');
    await install(project);
    const script = ofContent.get(command);
    if (script) await runContent([...script, ...args]);
    else if (inProcess.includes(command)) await runHere(command, args);
    else
      throw new Stop(
        `There is no command "${command}". There are: ${[...inProcess, ...ofContent.keys()].join(', ')}.`,
      );
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.message) console.error(`\n${error.message}`);
    process.exit(error.code);
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function runHere(command, args) {
  const { register } = await import('tsx/esm/api');
  register();
  const module = await import(pathToFileURL(path.join(project, 'lib/cli', `${command}.ts`)).href);
  await module.main(args);
}

/** @param {string[]} args the script and what it is told */
async function runContent(args) {
  const code = await run(process.execPath, ['--import', 'tsx', ...args]);
  if (code !== 0) throw new Stop('', code);
}
