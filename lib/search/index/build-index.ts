import { perLocale } from '@/lib/domain/locale';
import { documentNumber } from '../document-number';
import type { SearchDocument } from '../search-document';
import { writeManifest } from '../shards/manifest-format';
import { shardSizes } from '../weights';
import { type AnalysedDocument, analyseDocument } from './analyse-document';
import { type NumberedDocument, translationsOf, writeDocuments, writeFacets } from './document-shards';
import { documentTerms, termReader } from './document-terms';
import { familiesOf } from './families';
import { averageLengths } from './impact';
import { lexiconOf } from './lexicon';
import { type CognateMemory, type LinkSources, linkLexicon } from './link-lexicon';
import { postingLists } from './posting-lists';
import { addShard, contentHash, type ShardSet } from './shard-set';
import { vocabularyOf } from './vocabulary';
import { writeTailShards, writeWords } from './word-shards';

/** What the last build learned, so that a change of one case costs in proportion. */
export interface BuildMemory {
  /** Content hash of a document → its words. */
  analysed: Record<string, AnalysedDocument>;
  cognates: CognateMemory;
  /** Slug → number of the case: numbers stay, so that other cases' shards do. */
  cases: Record<string, number>;
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
 * @param memory what an earlier build returned; the result does not depend on it but for the cases' numbers
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  sources: LinkSources,
  memory?: BuildMemory,
): BuiltIndex {
  const cases = numberCases(documents, memory?.cases ?? {});
  const numbered = numberDocuments(documents, cases);
  const analysed = new Map(numbered.map(({ number, document }) => [number, remembered(document, memory)]));
  const words = [...analysed.values()].map(({ result }) => result);
  const vocabulary = vocabularyOf(words);
  const averages = averageLengths(words);
  const read = termReader(vocabulary);
  const lists = postingLists(termsOfAll());
  const lexicon = lexiconOf(lists, vocabulary);
  const { links, memory: cognates } = linkLexicon(lexicon, sources, memory?.cognates);
  const families = familiesOf(lexicon, links, vocabulary);

  const shards: ShardSet = new Map();
  const manifest = writeManifest(
    {
      documents: perLocale((lang) => documents.filter((document) => document.lang === lang).length),
      lexicon: writeWords(families, shards),
      tails: writeTailShards(families, shards),
      translations: translationsOf(numbered),
      directories: writeDocuments(numbered, shards),
      facets: writeFacets(numbered, shards),
    },
    shardSizes.hashBytes,
  );
  const name = `manifest-${addShard(shards, 'manifest', manifest)}`;
  const remember = Object.fromEntries([...analysed.values()].map(({ hash, result }) => [hash, result]));
  return { shards, manifest: name, memory: { analysed: remember, cognates, cases } };

  function* termsOfAll() {
    for (const [number, { result }] of analysed)
      yield { document: number, terms: documentTerms(result, vocabulary, read, averages) };
  }
}

function remembered(document: SearchDocument, memory: BuildMemory | undefined) {
  const hash = contentHash(JSON.stringify(document));
  return { hash, result: memory?.analysed[hash] ?? analyseDocument(document) };
}

/** Known cases keep their numbers; new ones fill the gaps that deleted ones left. */
function numberCases(
  documents: readonly SearchDocument[],
  known: Record<string, number>,
): Record<string, number> {
  const slugs = [...new Set(documents.map(({ slug }) => slug))].sort();
  const kept = new Map(
    slugs.flatMap((slug) => (known[slug] === undefined ? [] : [[slug, known[slug]] as const])),
  );
  const taken = new Set(kept.values());
  let next = 0;
  const free = () => {
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  };
  return Object.fromEntries(slugs.map((slug) => [slug, kept.get(slug) ?? free()]));
}

function numberDocuments(
  documents: readonly SearchDocument[],
  cases: Record<string, number>,
): NumberedDocument[] {
  const numbered = documents.map((document) => ({
    document,
    number: documentNumber(cases[document.slug] ?? 0, document.lang),
  }));
  return numbered.sort((a, b) => a.number - b.number);
}
