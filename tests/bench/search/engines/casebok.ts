import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '@/lib/domain/locale';
import { resultLists, shareRows } from '@/lib/results/result-lists';
import { caseOfDocument } from '@/lib/search/document-number';
import { documentSources } from '@/lib/search/index/document-source';
import { type IndexFolders, indexToFolder } from '@/lib/search/index/index-folder';
import { type ResultRow, Search } from '@/lib/search/search';
import type { FetchShard } from '@/lib/search/storage/fetch-shard';
import { shardsFromFiles } from '@/lib/search/storage/shard-files';
import type { Collection } from '../collection';
import { depth, type Engine, type Question } from '../engine';
import { type Duration, startWatch } from '../stopwatch';

/** The site's own search, through shards on disk as the build writes them. */
export const casebok: Engine = {
  name: 'casebok',
  settings: 'as the site builds and asks it; the target language as a facet',
  async build({ documents, themes }: Collection) {
    const folder = mkdtempSync(join(tmpdir(), 'casebok-bench-'));
    const folders = { shards: join(folder, 'shards'), memory: join(folder, 'memory.bin') };
    // The site's sources are fingerprinted when records are written.
    const sources = documentSources(documents);
    const watch = startWatch();
    const { manifest } = indexToFolder(sources, themes, folders);
    const build = watch();
    const slugs = new Map(sources.map(({ caseNumber, slug }) => [caseNumber, slug]));
    const indexBytes = sizeOfShards(folders.shards);
    const times = { build, 'one changed case': timeOfChange({ documents, themes }, folders) };
    const search = new Search(shardsFromFiles(folders.shards), manifest);
    const slugOf = ({ document }: ResultRow) => slugs.get(caseOfDocument(document)) ?? '';
    const rowsOf = async ({ text, lang, isTyping }: Question, target: Locale) => {
      const choice = { lang: [target] };
      const { groups, partial } = await search.find({ query: text, locale: lang, isTyping, choice });
      return [...groups.flatMap(({ rows }) => rows), ...partial].filter((row) => row.lang === target);
    };
    return {
      find: async (question, target) => (await rowsOf(question, target)).slice(0, depth).map(slugOf),
      async explain(question, target, wanted) {
        const rows = await rowsOf(question, target);
        return wanted.flatMap((slug) => {
          const place = rows.findIndex((row) => slugOf(row) === slug);
          return [`${place < 0 ? 'not found' : `place ${place + 1}`}: ${slug}`, ...partLines(rows[place])];
        });
      },
      async bytesOf({ text, lang, isTyping }) {
        const fetched = new Map<string, number>();
        const files = shardsFromFiles(folders.shards);
        const counting: FetchShard = async (name, signal) => {
          // As it lies and goes over the wire; what is read comes unpacked.
          fetched.set(name, statSync(join(folders.shards, `${name}.bin`)).size);
          return files(name, signal);
        };
        // A new one for each query: nothing is in its cache.
        const result = await new Search(counting, manifest).find({ query: text, locale: lang, isTyping });
        const kinds: Record<string, number> = {};
        for (const [name, bytes] of fetched) {
          const kind = name.slice(0, name.indexOf('-'));
          kinds[kind] = (kinds[kind] ?? 0) + bytes;
        }
        const { manifest: once = 0, ...others } = kinds;
        const query = sum(Object.values(others));
        const lists = shareRows(resultLists(result), 10);
        await Promise.all(lists.flatMap(({ rows }) => rows.map(result.load)));
        const excerpts = sum([...fetched.values()]) - once - query;
        return { once, query, excerpts, rows: Math.min(10, result.count), kinds: others };
      },
      indexBytes,
      times,
      assets: { folder: folders.shards, manifest },
      close: async () => rmSync(folder, { recursive: true }),
    };
  },
};

function sizeOfShards(folder: string): number {
  const names = readdirSync(folder).filter((name) => name.endsWith('.bin') && !name.startsWith('doc-'));
  return sum(names.map((name) => statSync(join(folder, name)).size));
}

/** What each word of the query gave, as `npm run search -- --explain` tells it. */
function partLines(row: ResultRow | undefined): string[] {
  return (row?.parts ?? []).map(
    ({ word, through, weight, impact, idf, score }) =>
      `    ${word} ← ${through.kind} ${through.lang}:${through.stem}: ${weight.toFixed(2)} × impact ${impact.toFixed(2)} × idf ${idf.toFixed(2)} = ${score.toFixed(2)}`,
  );
}

/** Builds once more after a word of one case has changed. The first generation's files stay beside the new ones. */
function timeOfChange(
  { documents, themes }: Pick<Collection, 'documents' | 'themes'>,
  folders: IndexFolders,
): Duration {
  const changed = documents.map((document, position) =>
    position === documents.length >> 1 ? { ...document, title: `${document.title} igen` } : document,
  );
  const sources = documentSources(changed);
  const watch = startWatch();
  indexToFolder(sources, themes, folders);
  return watch();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
