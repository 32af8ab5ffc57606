import type { Localized } from '@/lib/domain/locale';
import { documentNumber } from '../document-number';
import { groupBy } from '../group-by';
import { documentHashBytes } from '../shards/directory-format';
import { DocumentAnalyser } from './analyse-document';
import { wordRenumbering } from './analysed-document';
import { documentShard } from './document-shards';
import type { DocumentSource } from './document-source';
import type { IndexedDocument } from './indexed-document';
import { contentHash } from './shard-set';
import type { RememberedWords, WordList } from './word-list';

/** What an earlier build knew of its documents. */
export interface DocumentMemory {
  /** The lists that number the words. */
  words: Localized<RememberedWords>;
  /** By {@link memoryKey}. */
  documents: ReadonlyMap<string, RememberedDocument>;
}

export type RememberedDocument = Pick<IndexedDocument, 'words' | 'facets' | 'hash'>;

/** Reads and analyses what has changed and takes the rest from memory, in the order of the documents' numbers. */
export function readDocuments(
  sources: readonly DocumentSource[],
  words: Localized<WordList>,
  memory?: DocumentMemory,
): IndexedDocument[] {
  const analyser = new DocumentAnalyser(words);
  const renumber = memory && wordRenumbering(memory.words, words);
  return numbered(sources).map(([number, source]) => {
    const known = memory?.documents.get(memoryKey(source));
    if (known && renumber) return { ...known, source, number, words: renumber(known.words) };
    const document = source.read();
    const shard = documentShard(document);
    const hash = contentHash(shard, documentHashBytes);
    return { source, number, words: analyser.analyse(document), facets: document.facets ?? {}, hash, shard };
  });
}

/** @returns what the next build may take from memory */
export function rememberDocuments(
  documents: readonly IndexedDocument[],
  words: Localized<WordList>,
): DocumentMemory {
  const remembered = documents.map(
    ({ source, words: own, facets, hash }) => [memoryKey(source), { words: own, facets, hash }] as const,
  );
  return { words, documents: new Map(remembered) };
}

function memoryKey({ slug, lang, key }: DocumentSource): string {
  return `${lang} ${slug} ${key}`;
}

/** Comes after every date. */
const unordered = '~';

/** Numbers follow from the documents alone, so that builds with and without memory are the same. */
function numbered(sources: readonly DocumentSource[]): (readonly [number, DocumentSource])[] {
  const cases = [...groupBy(sources, ({ slug }) => slug)].sort(
    ([slug, [a]], [otherSlug, [b]]) =>
      compareText(a?.order ?? unordered, b?.order ?? unordered) || compareText(slug, otherSlug),
  );
  return cases
    .flatMap(([, own], position) =>
      own.map((source) => [documentNumber(position, source.lang), source] as const),
    )
    .sort(([a], [b]) => a - b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
