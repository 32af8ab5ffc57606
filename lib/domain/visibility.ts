import type { Person } from './entity-schema';
import type { PublishStatus } from './schema-parts';

/*
 * The one gate. Every output — pages, search, feeds, sitemap, copies, previews — is made from what
 * passes here, never from source files.
 */

export type Visibility = 'public' | 'withdrawn' | 'hidden';

export interface Gated {
  status: PublishStatus;
  /** First day on this site, `YYYY-MM-DD`. */
  published?: string;
}

/**
 * Decides what a visitor may see of a text.
 * @param today the day of the build or request, `YYYY-MM-DD`
 * @param drafts true under `npm run dev` alone
 * @returns `withdrawn` for a text that keeps its address and says so, `hidden` for one that does not exist
 */
export function visibility(text: Gated, today: string, drafts = false): Visibility {
  if (text.status === 'withdrawn') return 'withdrawn';
  if (drafts) return 'public';
  return text.status === 'published' && text.published !== undefined && text.published <= today
    ? 'public'
    : 'hidden';
}

export function isVisible(text: Gated, today: string, drafts = false): boolean {
  return visibility(text, today, drafts) === 'public';
}

/** Where a person's name is to stand. A `copy` leaves the site: Markdown, JSON, feeds, JSON-LD, previews. */
export type NamePlace = 'case' | 'page' | 'copy' | 'picture' | 'quote';

/**
 * Whether a person may be shown by name in a place.
 * `public-source` permits name and role where the source has them, and a consultant's page (not indexed);
 * `employee`, or `written` with scope `page`, permits everything.
 * @param today `YYYY-MM-DD`
 */
export function mayName(person: Person, place: NamePlace, today: string): boolean {
  const { basis, scope, given, expires } = person.permission;
  if ((given && given > today) || (expires && expires < today)) return false;
  switch (basis) {
    case 'employee':
      return true;
    case 'written':
      if (scope.includes('page')) return true;
      return place === 'case' || place === 'copy'
        ? scope.includes('name')
        : place !== 'page' && scope.includes(place);
    case 'public-source':
      return place === 'case' || place === 'quote' || (place === 'page' && person.side === 'consultant');
  }
}

/** Whether search engines may list a person's page. */
export function isPageIndexed(person: Person): boolean {
  return person.permission.basis !== 'public-source';
}
