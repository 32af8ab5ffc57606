import { perLocale } from '@/lib/domain/locale';
import { documentNumber } from '../document-number';
import type { Cognates } from '../links/cognates';
import type { SearchDocument } from '../search-document';
import { writeManifest } from '../shards/manifest-format';
import { shardSizes } from '../weights';
import { analyseDocument } from './analyse-document';
import type { AnalysedDocument } from './analysed-document';
import { type NumberedDocument, writeDocuments, writeFacets } from './document-shards';
import { addTerms, termReader } from './document-terms';
import { familiesOf } from './families';
import { averageLengths, slotOf } from './impact';
import { Lexicon } from './lexicon';
import { type LinkSources, linkLexicon } from './link-lexicon';
import { PostingCollector, type PostingLists } from './posting-lists';
import { addShard, type ShardSet } from './shard-set';
import { StemList } from './stem-list';
import { TermFrequencies } from './term-frequencies';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import { WordList } from './word-list';
import { writeTailShards, writeWords } from './word-shards';

/** What the last build learned, so that a change of one case costs in proportion. */
export interface BuildMemory {
  cognates: Cognates;
}

export interface BuiltIndex {
  shards: ShardSet;
  /** Name of the manifest among the shards. */
  manifest: string;
  memory: BuildMemory;
}

/**
 * Builds the whole index in memory.
 * @param documents visible texts only
 * @param memory what an earlier build returned; the result does not depend on it
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  sources: LinkSources,
  memory?: BuildMemory,
): BuiltIndex {
  const numbered = numberDocuments(documents);
  const words = perLocale((lang) => new WordList(lang));
  const analysed = new Map(
    numbered.map(({ number, document }) => [number, analyseDocument(document, words)]),
  );
  const vocabulary = vocabularyOf(analysed.values(), words);
  const stems = new StemList();
  const lists = postingLists(analysed, vocabulary, stems);
  const lexicon = new Lexicon(stems, lists, vocabulary);
  const { links, cognates } = linkLexicon(lexicon, sources, memory?.cognates);
  const families = familiesOf(lexicon, links);

  const shards: ShardSet = new Map();
  const manifest = writeManifest(
    {
      documents: perLocale((lang) => documents.filter((document) => document.lang === lang).length),
      lexicon: writeWords(families, shards),
      tails: writeTailShards(families, shards),
      directories: writeDocuments(numbered, shards),
      facets: writeFacets(numbered, shards),
    },
    shardSizes.hashBytes,
  );
  const name = `manifest-${addShard(shards, 'manifest', manifest)}`;
  return { shards, manifest: name, memory: { cognates } };
}

function postingLists(
  documents: ReadonlyMap<number, AnalysedDocument>,
  vocabulary: Vocabulary,
  stems: StemList,
): PostingLists {
  const averages = averageLengths(documents.values());
  const read = termReader(vocabulary, stems);
  const frequencies = new TermFrequencies();
  const postings = new PostingCollector();
  for (const [number, document] of documents) {
    addTerms(document, read, vocabulary, averages, frequencies);
    frequencies.drain((term, frequency) => postings.add(term, number, slotOf(frequency)));
  }
  return postings.toLists();
}

function numberDocuments(documents: readonly SearchDocument[]): NumberedDocument[] {
  const slugs = [...new Set(documents.map(({ slug }) => slug))].sort();
  const cases = new Map(slugs.map((slug, number) => [slug, number]));
  const numbered = documents.map((document) => ({
    document,
    number: documentNumber(cases.get(document.slug) ?? 0, document.lang),
  }));
  return numbered.sort((a, b) => a.number - b.number);
}
