import type { View } from '@/components/view';
import { clientKinds, countries } from '@/lib/domain/entity-schema';
import { isLocale } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { formatNumber } from '@/lib/i18n/format';
import type { FacetValue } from '@/lib/select/case-list';
import { type Facet, type ListQuery, listSearch } from '@/lib/select/list-query';

/** Themes shown in the list; the theme page has them all. */
const mostValues = 12;

interface Props {
  view: View;
  query: ListQuery;
  facet: Facet;
  values: FacetValue[];
}

/** Whether there is anything to choose, or to take back. */
export function hasChoice(query: ListQuery, facet: Facet, values: readonly FacetValue[]): boolean {
  return values.length > 1 || query[facet] !== undefined;
}

/** The choices of one facet as links, each with the number of cases it would give. */
export function FacetNav({ view, query, facet, values }: Props) {
  const { locale, t } = view;
  const label = {
    tema: t.list.theme,
    sektor: t.list.sector,
    land: t.list.country,
    klient: t.list.clientKind,
    skala: t.list.size,
    firma: t.list.firm,
    lang: t.list.language,
    ar: t.list.year,
  }[facet];
  const chosen = query[facet];
  const offered = withChosen(values, chosen).filter(
    ({ value }, position) => position < mostValues || value === chosen,
  );
  if (!hasChoice(query, facet, values)) return null;
  const link = (value: string | undefined) =>
    `${href(locale, routes.cases())}${listSearch({ ...query, [facet]: value, side: 1 })}`;
  return (
    <nav className="facet" aria-label={`${t.list.filters}: ${label}`}>
      <h2>{label}</h2>
      <ul className="chips">
        <li>
          <a id={`${facet}-`} href={link(undefined)} aria-current={chosen === undefined ? 'true' : undefined}>
            {t.list.all}
          </a>
        </li>
        {offered.map(({ value, count }) => (
          <li key={value}>
            <a
              id={`${facet}-${value}`}
              href={link(value)}
              aria-current={value === chosen ? 'true' : undefined}
            >
              {valueLabel(view, facet, value)} <span className="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
      {facet === 'tema' && values.length > mostValues && (
        <p className="facet-more">
          <a href={href(locale, routes.themes())}>{t.list.moreThemes}</a>
        </p>
      )}
    </nav>
  );
}

/** What was chosen stands there also where the other choices leave it nothing: else nobody sees what to take back. */
function withChosen(values: FacetValue[], chosen: string | undefined): FacetValue[] {
  const isMissing = chosen !== undefined && values.every(({ value }) => value !== chosen);
  return isMissing ? [...values, { value: chosen, count: 0 }] : values;
}

function valueLabel(view: View, facet: Facet, value: string): string {
  const { locale, t, index } = view;
  switch (facet) {
    case 'tema':
    case 'sektor':
      return index.themes[value]?.labels[locale] ?? value;
    case 'land': {
      const country = countries.find((known) => known === value);
      return country ? t.countries[country] : value;
    }
    case 'klient': {
      const kind = clientKinds.find((known) => known === value);
      return kind ? t.clientKinds[kind] : value;
    }
    case 'skala':
      return sizeLabel(value, view);
    case 'firma':
      return index.firms[value]?.name ?? value;
    case 'ar':
      return value;
    case 'lang':
      return isLocale(value) ? t.languageNames[value] : value;
  }
}

/** "0-999" → "Under 1 000", "1000-4999" → "1 000–4 999", "20000-" → "20 000 eller fler". */
function sizeLabel(band: string, { locale, t }: View): string {
  const [least = 0, most = 0] = band.split('-').map(Number);
  if (most === 0) return t.list.orMore(formatNumber(least, locale));
  if (least === 0) return t.list.fewerThan(formatNumber(most + 1, locale));
  return `${formatNumber(least, locale)}–${formatNumber(most, locale)}`;
}
