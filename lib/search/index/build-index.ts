import { type Localized, perLocale } from '@/lib/domain/locale';
import type { Cognates } from '../links/cognates';
import { writeManifest } from '../shards/manifest-format';
import { shardSizes } from '../weights';
import { translationsOf, writeDocuments, writeFacets } from './document-shards';
import type { DocumentSource } from './document-source';
import { familiesOf } from './families';
import { Lexicon } from './lexicon';
import { type LinkSources, linkLexicon } from './link-lexicon';
import { postingLists } from './posting-lists';
import { type DocumentMemory, readDocuments, rememberDocuments } from './read-documents';
import { type MadeShards, ShardMaker } from './shard-maker';
import { addShard, type RememberedShards, type ShardSet } from './shard-set';
import { rememberSplits, type Splits } from './splits';
import { StemList } from './stem-list';
import { writeTailShards } from './tail-shards';
import { type SlotMemory, termSlots } from './term-slots';
import { vocabularyOf } from './vocabulary';
import { WordList } from './word-list';
import { writeWords } from './word-shards';

/** What a build leaves to the next, so that a change of one case costs in proportion. */
export interface BuildMemory {
  documents: DocumentMemory;
  slots: SlotMemory;
  splits: Localized<Splits>;
  cognates: Cognates;
  made: MadeShards;
}

export interface BuiltIndex {
  shards: ShardSet;
  /** Shards of the index that were not made, because nothing in them has changed since the memory was made. */
  remembered: RememberedShards;
  /** Name of the manifest among the shards. */
  manifest: string;
  memory: BuildMemory;
}

/**
 * Builds the whole index in memory.
 * @param sources visible texts only
 * @param memory what an earlier build returned, with the same costs of cognates; it is used up, and the result
 * does not depend on it
 */
export function buildIndex(
  sources: readonly DocumentSource[],
  links: LinkSources,
  memory?: BuildMemory,
): BuiltIndex {
  const words = perLocale((lang) => new WordList(lang));
  const documents = readDocuments(sources, words, memory?.documents);
  const vocabulary = vocabularyOf(documents, words, memory?.splits);
  const stems = new StemList();
  const { slots, memory: slotMemory } = termSlots(documents, vocabulary, stems, memory?.slots);
  const lists = postingLists(
    documents.map(({ number }, place) => ({ number, slots: slots[place] ?? new Int32Array() })),
  );
  const lexicon = new Lexicon(stems, lists, vocabulary);
  const linked = linkLexicon(lexicon, links, memory?.cognates);
  const entries = lexicon.inOrder();
  const families = familiesOf(entries, linked.links);

  const shards: ShardSet = new Map();
  const remembered: RememberedShards = new Map();
  const maker = new ShardMaker(shards, remembered, memory?.made);
  const manifest = writeManifest(
    {
      documents: perLocale((lang) => sources.filter((source) => source.lang === lang).length),
      lexicon: writeWords(entries, families, maker),
      tails: writeTailShards(entries, maker),
      translations: translationsOf(documents),
      directories: writeDocuments(documents, shards, remembered),
      facets: writeFacets(documents, shards),
    },
    shardSizes.hashBytes,
  );
  const name = `manifest-${addShard(shards, 'manifest', manifest)}`;
  const next = {
    documents: rememberDocuments(documents, slots, words),
    slots: slotMemory,
    splits: perLocale((lang) => rememberSplits(vocabulary.frequencies[lang], vocabulary.split[lang])),
    cognates: linked.cognates,
    made: maker.made,
  };
  return { shards, remembered, manifest: name, memory: next };
}
