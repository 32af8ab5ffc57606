import type { Theme, ThemeKind } from '@/lib/domain/entity-schema';
import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';

/** The themes of a kind among some ids, in the order of the ids. */
export function themesOfKind(ids: string[], kind: ThemeKind, index: Pick<LibraryIndex, 'themes'>): Theme[] {
  return ids.map((id) => index.themes[id]).filter((theme): theme is Theme => theme?.kind === kind);
}

export function casesWithTheme(id: string, index: LibraryIndex): CaseEntry[] {
  return index.cases.filter((entry) => entry.themes.includes(id));
}
