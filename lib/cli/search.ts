import { parseArgs } from 'node:util';
import { isLocale, type Locale } from '@/lib/domain/locale';
import { getSearch } from '@/lib/records/search';
import type { LoadedRow, SearchResult } from '@/lib/search/search';
import { indexContentFolder } from './search-folder';
import { Stop } from './setup/stop.mjs';

/*
 * `npm run search -- "<query>" --locale nb [--json] [--explain]`: the ranking over the content folder as it
 * is, so that an editor sees why a case is found or not. Problems and progress go to standard error and stop
 * nothing; with `--json` standard output gets nothing but an array of {slug, lang, score, section}.
 */

const usage = 'npm run search -- "<query>" --locale sv|nb|da [--json] [--explain]';

/** Where a row stands: in the group of a language, or among the partial matches. */
interface Found {
  heading: string;
  row: LoadedRow;
}

async function main(): Promise<void> {
  const asked = readArguments();
  if (!asked) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const { query, locale, json, explain } = asked;
  await indexContentFolder();
  const result = await getSearch().find({ query, locale });
  const found = await loadAll(result);
  if (json) console.log(JSON.stringify(found.map(({ row }) => toJson(row))));
  else print(found, result, locale, explain);
}

/** @returns undefined, with the reason told, when the command was not written so */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        locale: { type: 'string', default: 'sv' },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
      },
    });
    const { locale } = values;
    const query = positionals.join(' ').trim();
    return query && isLocale(locale) ? { ...values, query, locale } : undefined;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    return undefined;
  }
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

try {
  await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}
