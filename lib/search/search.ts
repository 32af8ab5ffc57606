import { Index } from 'flexsearch';
import type { Locale } from '@/lib/domain/locale';
import { caseOfDocument, documentNumber, localeOfDocument } from './document-number';
import { type Excerpt, excerptOf, type HitWords, hitWords } from './query/excerpt';
import { countFacets, type FacetChoice, type FacetCounts, narrow } from './query/facets';
import { groupHits } from './query/group';
import { parseQuery } from './query/parse-query';
import type { RankedDocument, ScorePart } from './query/rank';
import { nearestTerms } from './query/suggest';
import { WordLookup } from './query/word-lookup';
import type { FacetName } from './search-document';
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

  /** @param manifest the manifest's shard name: from `current.json`, or the page's data attribute */
  constructor(fetchShard: FetchShard, manifest: string) {
    this.#reader = new ShardReader(fetchShard, manifest);
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
    const { groups, partial } = groupHits(await this.#inReadersLanguage(hits, locale, signal), locale);
    const marks = hitWords(storage.expanded);
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

  /** The first hits may be cases that the reader could read in their own language: show those texts. */
  async #inReadersLanguage(
    hits: readonly RankedDocument[],
    locale: Locale,
    signal?: AbortSignal,
  ): Promise<RankedDocument[]> {
    const first = await Promise.all(
      hits.slice(0, shownAtFirst).map(async (hit) => {
        if (localeOfDocument(hit.document) === locale) return hit;
        const texts = await this.#reader.caseDirectory(caseOfDocument(hit.document), signal);
        return texts[locale]
          ? { ...hit, document: documentNumber(caseOfDocument(hit.document), locale) }
          : hit;
      }),
    );
    return [...first, ...hits.slice(shownAtFirst)];
  }

  async #load(row: ResultRow, marks: HitWords, signal?: AbortSignal): Promise<LoadedRow> {
    const document = await this.#reader.document(row.document, signal);
    return { ...row, slug: document.slug, client: document.client, ...excerptOf(document, marks) };
  }

  #suggest({ query, locale, signal }: SearchRequest): Promise<string[]> {
    return nearestTerms(parseQuery(query, locale, false), locale, new WordLookup(this.#reader, signal));
  }
}

/** Rows a reader sees without asking for more. */
const shownAtFirst = 10;

function toRow({ document, score, parts }: RankedDocument): ResultRow {
  return { document, lang: localeOfDocument(document), score, parts };
}
