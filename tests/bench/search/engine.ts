import type { Locale } from '@/lib/domain/locale';
import type { Collection } from './collection';
import type { Duration } from './stopwatch';

export interface Question {
  text: string;
  /** The language of the words. */
  lang: Locale;
  /** True while the last word is being typed. */
  isTyping: boolean;
}

/** Gzip bytes that a browser fetches, as any engine's code is left out. */
export interface QueryBytes {
  /** Before the first query, whatever it is: a manifest, or the whole index. */
  once: number;
  /** For this query, with nothing else in the cache. */
  query: number;
  /** For titles and excerpts of the first ten. */
  excerpts: number;
  /** How many there were to show, at most ten. */
  rows: number;
  /** `query` by kind of file, where there are several. */
  kinds?: Record<string, number>;
}

export interface BuiltEngine {
  /** Slugs of cases in the target language, best first, at least fifty where so many are found. */
  find(question: Question, target: Locale): Promise<string[]>;
  /** What a reader who asks in all languages fetches. */
  bytesOf(question: Question): Promise<QueryBytes>;
  /** Gzip bytes of everything that was built but for the excerpts' texts. */
  indexBytes: number;
  /** What was measured while building. */
  times: { build: Duration; [what: string]: Duration };
  /** What a browser loads, for `browser/<name>.ts`. */
  assets: { folder: string; manifest?: string };
  /** Why the named cases got the score they got, a line for each of the query's words; `nothing` where not found. */
  explain?(question: Question, target: Locale, slugs: readonly string[]): Promise<string[]>;
  close?(): Promise<void>;
}

export interface Engine {
  name: string;
  /** How it was set up, for whoever reads the results. */
  settings: string;
  build(collection: Collection): Promise<BuiltEngine>;
}

/** How many slugs an engine returns; more than ten, since some may not count. */
export const depth = 50;
