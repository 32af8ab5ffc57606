import { type Locale, locales } from '@/lib/domain/locale';
import { caseOfDocument, localeOfDocument } from '../document-number';
import { groupBy } from '../group-by';
import { grouping } from '../weights';
import type { RankedDocument } from './rank';

/** Hits of one language, best first, one row a case. */
export interface HitGroup {
  lang: Locale;
  hits: RankedDocument[];
}

export interface GroupedHits {
  /** The reader's language first, the others by their best hit. */
  groups: HitGroup[];
  /** Cases that answer fewer of the words than the best case does, in the same order of languages. */
  partial: RankedDocument[];
}

/**
 * Puts hits into groups by language. No weight of other-language hits serves everyone: at 1 the own
 * language suffers, at ½ the others vanish; so each language is ranked by itself.
 */
export function groupHits(hits: readonly RankedDocument[], locale: Locale): GroupedHits {
  const rows = onePerCase(hits, locale);
  const most = rows.reduce((best, { answered }) => Math.max(best, answered), 0);
  const isFull = ({ answered }: RankedDocument) => answered >= most - grouping.unansweredRarity;
  const full = byLanguage(rows.filter(isFull), locale);
  const partial = byLanguage(
    rows.filter((row) => !isFull(row)),
    locale,
  );
  return { groups: full, partial: partial.flatMap((group) => group.hits) };
}

/** A translated case shows in the reader's language, else in the one that answers best. */
function onePerCase(hits: readonly RankedDocument[], locale: Locale): RankedDocument[] {
  const cases = groupBy(hits, ({ document }) => caseOfDocument(document));
  return [...cases.values()].flatMap(
    (texts) => texts.find(({ document }) => localeOfDocument(document) === locale) ?? texts.slice(0, 1),
  );
}

function byLanguage(rows: readonly RankedDocument[], locale: Locale): HitGroup[] {
  const best = ({ hits }: HitGroup) => (hits[0] ? hits[0].score : 0);
  return locales
    .map((lang) => ({
      lang,
      hits: rows
        .filter(({ document }) => localeOfDocument(document) === lang)
        .sort((a, b) => b.score - a.score),
    }))
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => Number(b.lang === locale) - Number(a.lang === locale) || best(b) - best(a));
}
