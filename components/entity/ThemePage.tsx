import { NewestCases } from '@/components/case/NewestCases';
import type { View } from '@/components/view';
import { formatList } from '@/lib/i18n/format';
import type { ThemePart } from '@/lib/select/page-parts';
import { PageHead } from './PageHead';
import { Reading } from './Reading';

/** A sector, challenge, service or method: its words, its prose where there is one, its cases. */
export function ThemePage({ view, part }: { view: View; part: ThemePart }) {
  const { locale, t } = view;
  const { theme, cases, total } = part;
  const prose = part.prose?.texts[locale];
  const choice = theme.kind === 'sector' ? { sektor: theme.id } : { tema: theme.id };
  const synonyms = theme.synonyms[locale];
  const label = theme.labels[locale];
  const title = prose?.title ?? label;
  const kind = t.themes.kind[theme.kind];
  return (
    <>
      <PageHead
        // Where prose has a title of its own, the name that led here stands above it.
        kicker={title === label ? kind : `${kind} · ${label}`}
        title={title}
        lead={prose?.lead}
      >
        {synonyms.length > 0 && (
          <p className="also">
            {t.themes.alsoCalled} {formatList(synonyms, locale)}.
          </p>
        )}
      </PageHead>
      {prose && <Reading view={view} body={prose.body} />}
      <section className="related" aria-labelledby="case">
        <h2 id="case">{t.themes.casesWith}</h2>
        {total > 0 ? (
          <NewestCases view={view} cases={cases} total={total} choice={choice} />
        ) : (
          <p>{t.themes.noCases}</p>
        )}
      </section>
    </>
  );
}
