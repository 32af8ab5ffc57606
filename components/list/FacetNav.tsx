import type { View } from '@/components/view';
import { clientKinds, countries } from '@/lib/domain/entity-schema';
import { isLocale } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
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

/** The choices of one facet as links, each with the number of cases it would give. */
export function FacetNav({ view, query, facet, values }: Props) {
  const { locale, t } = view;
  const label = {
    tema: t.list.theme,
    land: t.list.country,
    klient: t.list.clientKind,
    lang: t.list.language,
  }[facet];
  const chosen = query[facet];
  const offered = values.filter(({ value }, position) => position < mostValues || value === chosen);
  if (offered.length < 2 && chosen === undefined) return null;
  const link = (value: string | undefined) =>
    `${href(locale, routes.cases())}${listSearch({ ...query, [facet]: value, side: 1 })}`;
  return (
    <nav className="facet" aria-label={`${t.list.filters}: ${label}`}>
      <h2>{label}</h2>
      <ul className="chips">
        <li>
          <a href={link(undefined)} aria-current={chosen === undefined ? 'true' : undefined}>
            {t.list.all}
          </a>
        </li>
        {offered.map(({ value, count }) => (
          <li key={value}>
            <a href={link(value)} aria-current={value === chosen ? 'true' : undefined}>
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

function valueLabel({ locale, t, index }: View, facet: Facet, value: string): string {
  switch (facet) {
    case 'tema':
      return index.themes[value]?.labels[locale] ?? value;
    case 'land': {
      const country = countries.find((known) => known === value);
      return country ? t.countries[country] : value;
    }
    case 'klient': {
      const kind = clientKinds.find((known) => known === value);
      return kind ? t.clientKinds[kind] : value;
    }
    case 'lang':
      return isLocale(value) ? t.languageNames[value] : value;
  }
}
