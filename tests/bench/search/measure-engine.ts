import type { Browser } from '@playwright/test';
import type { BenchQuery, QueryClass } from './bench-query';
import { type KeystrokeTimes, timeKeystrokes } from './browser-times';
import type { ByteKind, ByteQuery } from './byte-queries';
import type { Collection } from './collection';
import type { BuiltEngine, Engine, QueryBytes } from './engine';
import { ndcg, recall } from './scores';

/** What one engine did with one query. */
export interface QueryScore {
  kind: QueryClass;
  hits: string[];
  /** Where less than half was found: how the first hit and the first that was missed came by their places. */
  explanation?: string[];
  ndcg: number;
  recall: number;
}

export interface EngineResult {
  name: string;
  settings: string;
  indexBytes: number;
  times: BuiltEngine['times'];
  /** In the order of the queries. */
  scores: QueryScore[];
  bytes: ({ kind: ByteKind; text: string } & QueryBytes)[];
  /** Keystrokes in Chromium. */
  keystrokes?: KeystrokeTimes;
}

export async function measureEngine(
  { name, settings, build }: Engine,
  collection: Collection,
  queries: readonly BenchQuery[],
  forBytes: readonly ByteQuery[],
  browser: Browser | undefined,
): Promise<EngineResult> {
  const built = await build(collection);
  progress(`${name} is built`);
  try {
    const scores: QueryScore[] = [];
    for (const query of queries) scores.push(await scoreQuery(built, query, collection));
    progress(`${name} has answered`);
    const bytes: EngineResult['bytes'] = [];
    for (const query of forBytes)
      bytes.push({ kind: query.kind, text: query.text, ...(await built.bytesOf(query)) });
    return {
      name,
      settings,
      indexBytes: built.indexBytes,
      times: built.times,
      scores,
      bytes,
      ...(browser && { keystrokes: await timeKeystrokes(browser, name, built, typed(forBytes)) }),
    };
  } finally {
    await built.close?.();
  }
}

/** To standard error, with the seconds since the start. */
export function progress(text: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${text}`);
}

/** Typing takes long: every seventh query, which takes from every kind and language. */
function typed(queries: readonly ByteQuery[]): ByteQuery[] {
  return queries.filter((_, position) => position % 7 === 0);
}

async function scoreQuery(
  { find, explain }: BuiltEngine,
  query: BenchQuery,
  { languages }: Collection,
): Promise<QueryScore> {
  const { kind, lang, target, relevant } = query;
  const found = await find(query, target);
  // A case that can be read in the own language is no hit in another's.
  const counted = found.filter((slug) => target === lang || !languages.get(slug)?.has(lang));
  const hits = counted.slice(0, 10);
  const found10 = recall(hits, relevant);
  const missed = [...relevant.keys()].find((slug) => !hits.includes(slug));
  const explanation =
    found10 < 0.5 && missed ? await explain?.(query, target, [...hits.slice(0, 1), missed]) : undefined;
  return { kind, hits, ndcg: ndcg(hits, relevant), recall: found10, ...(explanation && { explanation }) };
}
