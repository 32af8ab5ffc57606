import type { Locale } from '@/lib/domain/locale';
import type { Report } from './report';
import type { FreeText, LinkReference, PersonReference, PictureReference } from './result';

/** What the steps of one run share: where they report, and what they have met so far. */
export interface Context {
  lang: Locale;
  report: Report;
  /** Level of the last heading; 1 is the page's own title. */
  headingLevel: number;
  /** Whether the source may spell characters that it does not hold. */
  hasEntities: boolean;
  links: LinkReference[];
  pictures: PictureReference[];
  personLinks: PersonReference[];
  freeText: FreeText[];
}

export function openContext(lang: Locale, report: Report): Context {
  return {
    lang,
    report,
    headingLevel: 1,
    hasEntities: true,
    links: [],
    pictures: [],
    personLinks: [],
    freeText: [],
  };
}
