import { Index } from 'flexsearch';
import type { Locale } from '@/lib/domain/locale';
import { caseOfDocument, documentNumber, localeOfDocument } from './document-number';
import { groupBy } from './group-by';
import { type Excerpt, excerptOf } from './query/excerpt';
import { countFacets, type FacetChoice, type FacetCounts, narrow } from './query/facets';
import { groupHits } from './query/group';
import { HitWords } from './query/hit-words';
import { parseQuery } from './query/parse-query';
import type { RankedDocument } from './query/rank';
import type { ScorePart } from './query/rank-word';
import { nearestTerms } from './query/suggest';
import { WordLookup } from './query/word-lookup';
import type { FacetName } from './search-document';
import type { Manifest } from './shards/manifest-format';
import type { FetchShard } from './storage/fetch-shard';
import { encodeQuery } from './storage/query-tokens';
import { ShardReader } from './storage/shard-reader';
import { asStorage, type EnrichedHit, StaticShardStorage } from './storage/static-shard-storage';

export interface SearchRequest {
  query: string;
  /** The reader's language. */
  locale: Locale;
  /** True while the reader types: the last word is completed. */
  isTyping?: boolean;
  choice?: FacetChoice;
  /** Facets to count; their columns are loaded. */
  countedFacets?: readonly FacetName[];
  /** Aborts what this query still waits for. */
  signal?: AbortSignal;
}

/** A case in the results, before its text is loaded. */
export interface ResultRow {
  document: number;
  lang: Locale;
  score: number;
  /** What each word gave, for `--explain`. */
  parts: readonly ScorePart[];
}

export interface ResultGroup {
  lang: Locale;
  rows: ResultRow[];
}

/** A row with its text. */
export interface LoadedRow extends ResultRow, Excerpt {
  slug: string;
  client?: string;
}

export interface SearchResult {
  groups: ResultGroup[];
  partial: ResultRow[];
  /** Cases in all groups and among the partial matches. */
  count: number;
  facets: FacetCounts;
  /** Words of the collection to try instead; only when nothing was found. */
  suggestions: string[];
  /** Loads title, best section and excerpt of a row; every row's text is one small shard. */
  load: (row: ResultRow) => Promise<LoadedRow>;
}

/** Search over one set of shards; cheap to keep, shares its cache between queries. */
export class Search {
  readonly #reader: ShardReader;

  /**
   * @param manifest the manifest's shard name: from `current.json`, or the page's data attribute
   * @param keptShards how many shards are kept once read; all of them if not given
   */
  constructor(fetchShard: FetchShard, manifest: string, keptShards?: number) {
    this.#reader = new ShardReader(fetchShard, manifest, keptShards);
  }

  /**
   * Answers a query.
   * @throws the signal's reason when it aborts; what `fetchShard` throws when a shard cannot be had. Nothing
   * of a failure is kept: the same call works again once the network does.
   */
  async find(request: SearchRequest): Promise<SearchResult> {
    const { locale, choice = {}, countedFacets = [], signal } = request;
    const storage = new StaticShardStorage(this.#reader, signal);
    const all = await this.#rank(request, storage);
    const hits = await narrow(all, choice, this.#reader, signal);
    const { translations } = await this.#reader.manifest(signal);
    const { groups, partial } = groupHits(inReadersLanguage(hits, locale, translations), locale);
    const marks = new HitWords(storage.expanded);
    return {
      groups: groups.map(({ lang, hits: own }) => ({ lang, rows: own.map(toRow) })),
      partial: partial.map(toRow),
      count: groups.reduce((sum, group) => sum + group.hits.length, partial.length),
      facets: await countFacets(all, countedFacets, choice, this.#reader, signal),
      suggestions: hits.length > 0 ? [] : await this.#suggest(request),
      load: (row) => this.#load(row, marks, signal),
    };
  }

  async #rank(
    { query, locale, isTyping = false }: SearchRequest,
    storage: StaticShardStorage,
  ): Promise<RankedDocument[]> {
    const index = new Index({ encode: (text: string) => encodeQuery(text, locale, isTyping) });
    await index.mount(asStorage(storage));
    // FlexSearch's types do not know that an enriched storage result has the storage's own documents.
    const hits = (await index.search(query)) as unknown as EnrichedHit[];
    return hits.map(({ doc }) => doc);
  }

  async #load(row: ResultRow, marks: HitWords, signal?: AbortSignal): Promise<LoadedRow> {
    const leaf = await this.#reader.leaf(row.document, bestLeaf(row.parts), signal);
    return { ...row, slug: leaf.slug, client: leaf.client, ...excerptOf(leaf, marks) };
  }

  #suggest({ query, locale, signal }: SearchRequest): Promise<string[]> {
    return nearestTerms(parseQuery(query, locale, false), locale, new WordLookup(this.#reader, signal));
  }
}

/** A case that the reader could read in their own language is shown in it, also where another text was found. */
function inReadersLanguage(
  hits: readonly RankedDocument[],
  locale: Locale,
  translations: Manifest['translations'],
): RankedDocument[] {
  return hits.map((hit) => {
    const number = caseOfDocument(hit.document);
    const isTranslated =
      localeOfDocument(hit.document) !== locale && translations.get(number)?.includes(locale);
    if (!isTranslated) return hit;
    // The text that is shown has other leaves than the one that was found: its row begins at the beginning.
    const parts = hit.parts.map((part) => ({ ...part, leaf: 0 }));
    return { ...hit, document: documentNumber(number, locale), parts };
  });
}

/** The leaf with most of the score. */
function bestLeaf(parts: readonly ScorePart[]): number {
  const scores = groupBy(parts, ({ leaf }) => leaf);
  const sum = (leaf: number) => (scores.get(leaf) ?? []).reduce((total, { score }) => total + score, 0);
  return [...scores.keys()].reduce(
    (best, leaf) => (sum(leaf) > sum(best) ? leaf : best),
    parts[0]?.leaf ?? 0,
  );
}

function toRow({ document, score, parts }: RankedDocument): ResultRow {
  return { document, lang: localeOfDocument(document), score, parts };
}
