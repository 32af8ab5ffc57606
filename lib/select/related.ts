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
  const candidates = new Set([
    ...entry.related.map((slug) => bySlug.get(slug)).filter((found) => found !== undefined),
    ...(byClient.get(entry.client) ?? []),
    ...entry.themes.flatMap((theme) => narrow(byTheme.get(theme))),
    ...narrow(byFirm.get(entry.firm)),
  ]);
  candidates.delete(entry);
  return [...candidates]
    .map((other) => ({ other, ...compareCases(entry, other, byTheme, index.cases.length) }))
    .sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1))
    .slice(0, limit)
    .map(({ other, reasons }) => ({ entry: other, reasons }));
}

function compareCases(entry: CaseEntry, other: CaseEntry, byTheme: Lookup, total: number) {
  const reasons: Reason[] = [];
  let score = 0;
  if (entry.related.includes(other.slug)) {
    reasons.push({ kind: 'chosen' });
    score += weight.chosen;
  }
  if (entry.client === other.client) {
    reasons.push({ kind: 'client', client: entry.client });
    score += weight.client;
  }
  const themes = entry.themes.filter((theme) => other.themes.includes(theme));
  if (themes.length > 0) {
    reasons.push({ kind: 'themes', themes });
    // The half keeps a theme that every case has from weighing nothing at all.
    for (const theme of themes) score += Math.log((total + 0.5) / (byTheme.get(theme)?.length ?? 1));
  }
  if (entry.firm === other.firm) {
    reasons.push({ kind: 'firm', firm: entry.firm });
    score += weight.firm;
  }
  return { score, reasons };
}

/** A theme or firm of hundreds says little, and comparing with them all would cost the square of the library. */
function narrow(entries: CaseEntry[] = []): CaseEntry[] {
  return entries.length > 200 ? entries.slice(0, 200) : entries;
}
