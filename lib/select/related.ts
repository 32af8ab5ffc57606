import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';
import { type Lookup, lookupsOf } from './lookups';

/** Why two cases belong together. */
export type Reason =
  | { kind: 'chosen' }
  | { kind: 'client'; client: string }
  | { kind: 'themes'; themes: string[] }
  | { kind: 'firm'; firm: string };

export interface Related {
  entry: CaseEntry;
  /** Strongest first, never empty. */
  reasons: Reason[];
}

/** What each reason weighs. A theme counts by its rarity: ln(cases / cases with it). */
const weight = { chosen: 100, client: 6, firm: 0.5 };

/**
 * Cases that a reader of this one may want next: those with the highest scores, of equals the first by slug.
 * @param limit at most so many
 */
export function relatedCases(entry: CaseEntry, index: LibraryIndex, limit = 3): Related[] {
  const scores = scoresFor(entry, index);
  const found = strongest(index.cases, scores, limit);
  return found.map((other) => ({ entry: other, reasons: reasonsFor(entry, other) }));
}

/** Less than any reason weighs. */
const least = 1e-9;

/** The cases with the highest scores, none without a score. Places are those of the list of cases. */
function strongest(cases: readonly CaseEntry[], scores: Float64Array, limit: number): CaseEntry[] {
  const best: Scored[] = [];
  let needed = least;
  // By number, and compared first: there are as many turns as cases, and few get further.
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score < needed) continue;
    const entry = cases[place];
    if (!entry) continue;
    const at = best.findIndex((one) => isBefore(entry, score, one));
    if (at === -1 && best.length === limit) continue;
    best.splice(at === -1 ? best.length : at, 0, { entry, score });
    if (best.length > limit) best.pop();
    if (best.length === limit) needed = best.at(-1)?.score ?? least;
  }
  return best.map(({ entry }) => entry);
}

interface Scored {
  entry: CaseEntry;
  score: number;
}

/** Whether a case with this score comes before one that has been found. */
function isBefore(entry: CaseEntry, score: number, one: Scored): boolean {
  return score > one.score || (score === one.score && entry.slug < one.entry.slug);
}

/**
 * The score of every case, by its place in the index; 0 for one that has nothing in common with this one. Each reason is
 * added to those that share it: asking every case what it shares takes a hundred times as long.
 */
function scoresFor(entry: CaseEntry, index: LibraryIndex): Float64Array {
  const { byTheme, byClient, byFirm, bySlug } = lookupsOf(index);
  const { scores, placeOf, placesOf } = scoreboard(index.cases);
  const add = (place: number | undefined, value: number) => {
    if (place !== undefined) scores[place] = (scores[place] ?? 0) + value;
  };
  const addToAll = (sharing: readonly CaseEntry[] = [], value: number) => {
    const places = placesOf(sharing);
    for (let i = 0; i < places.length; i++) add(places[i], value);
  };
  scores.fill(0);
  for (const slug of entry.related) {
    const chosen = bySlug.get(slug);
    if (chosen) add(placeOf.get(chosen), weight.chosen);
  }
  addToAll(byClient.get(entry.client), weight.client);
  for (const theme of entry.themes) addToAll(byTheme.get(theme), rarity(theme, byTheme, index));
  addToAll(byFirm.get(entry.firm), weight.firm);
  add(placeOf.get(entry), Number.NEGATIVE_INFINITY);
  return scores;
}

/** The half keeps a theme that every case has from weighing nothing at all. */
function rarity(theme: string, byTheme: Lookup, { cases }: LibraryIndex): number {
  return Math.log((cases.length + 0.5) / (byTheme.get(theme)?.length ?? 1));
}

/** Room to score every case of a library in, used again for each page. */
interface Scoreboard {
  scores: Float64Array;
  placeOf: ReadonlyMap<CaseEntry, number>;
  /** Where the cases of a group stand in the index. A group that is asked for again is not looked up again. */
  placesOf: (group: readonly CaseEntry[]) => Int32Array;
}

const scoreboards = new WeakMap<readonly CaseEntry[], Scoreboard>();

function scoreboard(cases: readonly CaseEntry[]): Scoreboard {
  const known = scoreboards.get(cases);
  if (known) return known;
  const placeOf = new Map(cases.map((entry, place) => [entry, place]));
  const groups = new WeakMap<readonly CaseEntry[], Int32Array>();
  const placesOf = (group: readonly CaseEntry[]) => {
    const found = groups.get(group) ?? Int32Array.from(group, (entry) => placeOf.get(entry) ?? 0);
    groups.set(group, found);
    return found;
  };
  const board = { scores: new Float64Array(cases.length), placeOf, placesOf };
  scoreboards.set(cases, board);
  return board;
}

function reasonsFor(entry: CaseEntry, other: CaseEntry): Reason[] {
  const themes = entry.themes.filter((theme) => other.themes.includes(theme));
  const reasons: (Reason | false)[] = [
    entry.related.includes(other.slug) && { kind: 'chosen' },
    entry.client === other.client && { kind: 'client', client: entry.client },
    themes.length > 0 && { kind: 'themes', themes },
    entry.firm === other.firm && { kind: 'firm', firm: entry.firm },
  ];
  return reasons.filter((reason) => reason !== false);
}
