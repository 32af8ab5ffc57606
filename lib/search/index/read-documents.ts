import { type Localized, perLocale } from '@/lib/domain/locale';
import { documentNumber } from '../document-number';
import { documentHashBytes } from '../shards/directory-format';
import { DocumentAnalyser } from './analyse-document';
import { wordRenumbering } from './analysed-document';
import { documentShards } from './document-shards';
import type { DocumentSource } from './document-source';
import type { IndexedDocument } from './indexed-document';
import { contentHash } from './shard-set';
import type { TermSlots } from './term-slot';
import type { RememberedWords, WordList } from './word-list';

/** What an earlier build knew of its documents. */
export interface DocumentMemory {
  /** The lists that number the words. */
  words: Localized<RememberedWords>;
  /** By {@link memoryKey}. */
  documents: ReadonlyMap<string, RememberedDocument>;
}

export type RememberedDocument = Required<
  Pick<IndexedDocument, 'words' | 'slots' | 'facets' | 'hash' | 'leaves'>
>;

/**
 * Reads and analyses what has changed and takes the rest from memory, in the order of the documents' numbers.
 * @param memory is used up: its documents become this build's
 */
export function readDocuments(
  sources: readonly DocumentSource[],
  words: Localized<WordList>,
  memory?: DocumentMemory,
): IndexedDocument[] {
  const analyser = new DocumentAnalyser(words);
  const renumber = memory && wordRenumbering(memory.words, words);
  return numbered(sources).map(([number, source]) => {
    const known = memory?.documents.get(memoryKey(source));
    if (known && renumber) {
      renumber(known.words);
      return { ...known, source, number };
    }
    const document = source.read();
    const made = documentShards(document);
    return {
      ...{ source, number, made },
      words: analyser.analyse(document),
      facets: document.facets ?? {},
      hash: contentHash(Buffer.concat(made), documentHashBytes),
      leaves: made.length,
    };
  });
}

/**
 * @param slots what each document gave to this build
 * @returns what the next build may take from memory
 */
export function rememberDocuments(
  documents: readonly IndexedDocument[],
  slots: readonly TermSlots[],
  words: Localized<WordList>,
): DocumentMemory {
  const remembered = documents.map(
    ({ source, words: own, facets, hash, leaves }, position) =>
      [
        memoryKey(source),
        { words: own, slots: slots[position] ?? new Int32Array(), facets, hash, leaves },
      ] as const,
  );
  return { words: perLocale((lang) => words[lang].remembered), documents: new Map(remembered) };
}

function memoryKey({ slug, lang, key }: DocumentSource): string {
  return `${lang} ${slug} ${key}`;
}

/** In the order of their numbers. */
function numbered(sources: readonly DocumentSource[]): (readonly [number, DocumentSource])[] {
  return sources
    .map((source) => [documentNumber(source.caseNumber, source.lang), source] as const)
    .sort(([a], [b]) => a - b);
}
