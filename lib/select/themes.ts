import type { Theme, ThemeKind } from '@/lib/domain/entity-schema';
import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';
import { lookupsOf } from './lookups';

/** The themes of a kind among some ids, in the order of the ids. */
export function themesOfKind(ids: string[], kind: ThemeKind, index: Pick<LibraryIndex, 'themes'>): Theme[] {
  return ids.map((id) => index.themes[id]).filter((theme): theme is Theme => theme?.kind === kind);
}

/** The cases with a theme, in the order of the index. */
export function casesWithTheme(id: string, index: LibraryIndex): CaseEntry[] {
  return lookupsOf(index).byTheme.get(id) ?? [];
}

/** Ids of the themes that most cases have, the most frequent first, with their number of cases. */
export function popularThemes(
  index: Pick<LibraryIndex, 'cases'>,
  most: number,
): [id: string, count: number][] {
  const counts = [...lookupsOf(index).byTheme].map(([id, { length }]): [string, number] => [id, length]);
  return counts.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, most);
}
