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
 * Cases that a reader of this one may want next.
 * @param limit at most so many
 */
export function relatedCases(entry: CaseEntry, index: LibraryIndex, limit = 3): Related[] {
  const { byTheme, byClient, byFirm, bySlug } = lookupsOf(index);
  const candidates = [
    entry.related.map((slug) => bySlug.get(slug)).filter((found) => found !== undefined),
    byClient.get(entry.client) ?? [],
    ...entry.themes.map((theme) => narrow(byTheme.get(theme))),
    narrow(byFirm.get(entry.firm)),
  ];
  const weights = new Map(entry.themes.map((theme) => [theme, rarity(theme, byTheme, index)]));
  const score = (other: CaseEntry) => (other === entry ? -1 : scoreOf(entry, other, weights));
  return strongest(candidates, score, limit).map((other) => ({
    entry: other,
    reasons: reasonsFor(entry, other),
  }));
}

/** The half keeps a theme that every case has from weighing nothing at all. */
function rarity(theme: string, byTheme: Lookup, { cases }: LibraryIndex): number {
  return Math.log((cases.length + 0.5) / (byTheme.get(theme)?.length ?? 1));
}

interface Scored {
  entry: CaseEntry;
  score: number;
}

/**
 * The cases with the highest scores, of equals the first by slug. One pass, and nothing kept but the best: there are a
 * thousand candidates for every page, and gathering them in a set took longer than scoring some of them twice.
 * @param candidates one may stand in several groups
 * @param score negative for one that is not wanted
 */
function strongest(
  candidates: readonly (readonly CaseEntry[])[],
  score: (entry: CaseEntry) => number,
  limit: number,
): CaseEntry[] {
  const best: Scored[] = [];
  for (const group of candidates) {
    for (const entry of group) {
      const own = { entry, score: score(entry) };
      const last = best[limit - 1];
      if (own.score < 0 || (last && !isBefore(own, last))) continue;
      if (best.some((other) => other.entry === entry)) continue;
      const place = best.findIndex((other) => isBefore(own, other));
      best.splice(place === -1 ? best.length : place, 0, own);
      best.length = Math.min(best.length, limit);
    }
  }
  return best.map(({ entry }) => entry);
}

function isBefore(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.entry.slug < b.entry.slug);
}

function scoreOf(entry: CaseEntry, other: CaseEntry, themes: ReadonlyMap<string, number>): number {
  let score = 0;
  if (entry.related.includes(other.slug)) score += weight.chosen;
  if (entry.client === other.client) score += weight.client;
  for (const [theme, rare] of themes) if (other.themes.includes(theme)) score += rare;
  if (entry.firm === other.firm) score += weight.firm;
  return score;
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

/** A theme or firm of hundreds says little, and comparing with them all would cost the square of the library. */
function narrow(entries: CaseEntry[] = []): CaseEntry[] {
  return entries.length > 200 ? entries.slice(0, 200) : entries;
}
