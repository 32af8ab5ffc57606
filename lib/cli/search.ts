import { parseArgs } from 'node:util';
import { buildLibrary } from '@/lib/content/build-library';
import { isLocale, type Locale } from '@/lib/domain/locale';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { getSearch } from '@/lib/records/search';
import type { LoadedRow, SearchResult } from '@/lib/search/search';
import { here, printProblems } from './print-problems';
import { buildSearchIndex } from './search-index';
import { progressLines } from './show-progress';
import { today } from './today';

/*
 * `npm run search -- "<query>" --locale nb [--json] [--explain]`: the ranking over the content folder as it
 * is, so that an editor sees why a case is found or not. Problems and progress go to standard error and stop
 * nothing; with `--json` standard output gets nothing but an array of {slug, lang, score, section}.
 */

/** Where a row stands: in the group of a language, or among the partial matches. */
interface Found {
  heading: string;
  row: LoadedRow;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: 'string', default: 'sv' },
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
    },
  });
  const query = positionals.join(' ');
  const { locale } = values;
  if (!query || !isLocale(locale)) {
    console.error('npm run search -- "<query>" --locale sv|nb|da [--json] [--explain]');
    process.exitCode = 1;
    return;
  }
  await readFolder();
  const result = await getSearch().find({ query, locale });
  const found = await loadAll(result);
  if (values.json) console.log(JSON.stringify(found.map(({ row }) => toJson(row))));
  else print(found, result, locale, values.explain);
}

/** Reads the content folder into an area of its own: what a running site serves is not touched. */
async function readFolder(): Promise<void> {
  const own = process.env.CASEBOK_AREA;
  process.env.CASEBOK_AREA = own ? `${own}-search` : 'search';
  const folders: Folders = foldersFor();
  const { problems, parsed, written } = await buildLibrary(folders, {
    mode: 'valid',
    today: today(),
    drafts: false,
    progress: progressLines(),
  });
  if (parsed > 0 || written > 0) await printProblems(problems, folders, { ...here, stdout: process.stderr });
  buildSearchIndex(folders);
}

async function loadAll({ groups, partial, load }: SearchResult): Promise<Found[]> {
  const rows = [
    ...groups.flatMap(({ lang, rows: own }) => own.map((row) => ({ heading: String(lang), row }))),
    ...partial.map((row) => ({ heading: 'partial', row })),
  ];
  return Promise.all(rows.map(async ({ heading, row }) => ({ heading, row: await load(row) })));
}

function toJson({ slug, lang, score, section }: LoadedRow) {
  return { slug, lang, score: Number(score.toFixed(3)), section: section?.id ?? null };
}

function print(found: Found[], { suggestions }: SearchResult, locale: Locale, explain: boolean): void {
  if (found.length === 0) console.log(`Nothing found. Nearest words: ${suggestions.join(', ') || 'none'}`);
  let last = '';
  for (const { heading, row } of found) {
    if (heading !== last) console.log(`\n${heading === locale ? `${heading} (own language)` : heading}`);
    last = heading;
    const text = row.text.map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text)).join('');
    console.log(`${row.score.toFixed(2).padStart(7)}  ${row.slug}${row.section ? `#${row.section.id}` : ''}`);
    console.log(`         ${text.replaceAll('\n', ' ')}`);
    if (explain) printParts(row);
  }
}

function printParts({ parts }: LoadedRow): void {
  for (const { word, through, weight, impact, idf, score } of parts) {
    const factors = `${weight.toFixed(2)} × impact ${impact.toFixed(2)} × idf ${idf.toFixed(2)}`;
    console.log(
      `         ${word} ← ${through.kind} ${through.lang}:${through.stem}: ${factors} = ${score.toFixed(2)}`,
    );
  }
}

await main();
