import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'esbuild';
import { flexSearchIndex } from '@/lib/build/flexsearch-index';
import { styleText } from '@/lib/build/style-text';
import { launchArgs, obtainBrowser } from '@/lib/cli/browser';
import { type Locale, locales } from '@/lib/domain/locale';
import type { Open, Place } from './browser/typist';
import type { ByteQuery } from './byte-queries';
import type { BuiltEngine } from './engine';
import { quantile } from './scores';
import { serveFolders } from './static-server';

/** In ms, one entry a keystroke. */
export interface KeystrokeTimes {
  /** Until the ranked list was there. */
  answer: number[];
  /** The same once more in the same page, when everything has been fetched: what is left is computing. */
  again: number[];
  /** Until ten rows with excerpts stood in the page, where that was measured. */
  shown: number[];
  /** Gzip bytes of the engine's code. */
  code: number;
}

export function startBrowser(): Promise<Browser> {
  return obtainBrowser().then((place) =>
    chromium.launch({ executablePath: place || undefined, args: launchArgs }),
  );
}

/** Types queries letter by letter into a page that has one engine, in one session a language. */
export async function timeKeystrokes(
  browser: Browser,
  name: string,
  { assets }: BuiltEngine,
  queries: readonly ByteQuery[],
): Promise<KeystrokeTimes> {
  const code = mkdtempSync(path.join(tmpdir(), 'casebok-bench-code-'));
  await bundle([`tests/bench/search/browser/${name}.ts`], code);
  writeFileSync(
    path.join(code, 'index.html'),
    '<!doctype html><html lang="sv"><title>bench</title><body></body></html>',
  );
  const { folder, manifest } = assets;
  const languages = Object.fromEntries(locales.map((lang) => [`/${lang}/`, folder]));
  const server = await serveFolders({ '/code/': code, '/engine/': folder, ...languages });
  const times: KeystrokeTimes = { answer: [], again: [], shown: [], code: await codeBytes(name, folder) };
  try {
    for (const lang of locales) {
      const texts = queries.filter((query) => query.lang === lang).map(({ text }) => text);
      const place = { base: '/engine/', manifest };
      const order = { script: `/code/${name}.js`, place, lang, texts };
      const measured: SessionTimes[] = [];
      for (let session = 0; session < sessions; session += 1)
        measured.push(await runSession(browser, server.origin, order));
      times.answer.push(...medians(measured.map(({ answer }) => answer)));
      times.again.push(...medians(measured.map(({ again }) => again)));
      times.shown.push(...medians(measured.map(({ shown }) => shown)));
    }
  } finally {
    await server.close();
    rmSync(code, { recursive: true });
  }
  return times;
}

/** Times everything is typed anew, with an empty cache; a keystroke's time is the median of them. */
const sessions = 3;

async function runSession(browser: Browser, origin: string, order: TypingOrder): Promise<SessionTimes> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/code/index.html`);
    return await page.evaluate(typeAll, order);
  } finally {
    await context.close();
  }
}

function medians(rows: readonly number[][]): number[] {
  return (rows[0] ?? []).map((_, at) =>
    quantile(
      rows.map((row) => row[at] ?? 0),
      0.5,
    ),
  );
}

type SessionTimes = Omit<KeystrokeTimes, 'code'>;

interface TypingOrder {
  script: string;
  place: Place;
  lang: Locale;
  texts: string[];
}

/** Runs in the page. */
async function typeAll({ script, place, lang, texts }: TypingOrder): Promise<SessionTimes> {
  const { open }: { open: Open } = await import(script);
  const typist = await open(place, lang);
  const times: SessionTimes = { answer: [], again: [], shown: [] };
  const starts = texts.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  for (const typed of starts) {
    const started = performance.now();
    await typist.answer(typed);
    times.answer.push(performance.now() - started);
    await typist.show?.();
    if (typist.show) times.shown.push(performance.now() - started);
  }
  for (const typed of starts) {
    const started = performance.now();
    await typist.answer(typed);
    times.again.push(performance.now() - started);
  }
  return times;
}

/** Bundles as the site's own scripts are. */
async function bundle(entryPoints: string[], outdir: string): Promise<void> {
  await build({
    entryPoints,
    outdir,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    tsconfig: 'tsconfig.json',
    plugins: [flexSearchIndex, styleText],
    logLevel: 'error',
  });
}

/** What a reader's browser loads before it can ask: for our own, the dialog with everything in it. */
async function codeBytes(name: string, folder: string): Promise<number> {
  if (name === 'pagefind') {
    const scripts = ['pagefind.js', 'pagefind-worker.js'].map((file) => gzipped(path.join(folder, file)));
    const wasm = readdirSync(folder).find((file) => file.startsWith('wasm.sv'));
    // It lies there packed already.
    return scripts.reduce((sum, size) => sum + size, readFileSync(path.join(folder, wasm ?? '')).length);
  }
  const out = mkdtempSync(path.join(tmpdir(), 'casebok-bench-size-'));
  const entry =
    name === 'casebok' ? 'lib/browser/search/search-dialog.ts' : `tests/bench/search/browser/${name}.ts`;
  await bundle([entry], out);
  const size = readdirSync(out).reduce((sum, file) => sum + gzipped(path.join(out, file)), 0);
  rmSync(out, { recursive: true });
  return size;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
