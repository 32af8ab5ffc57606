import { CaseGrid } from '@/components/case/CaseGrid';
import type { View } from '@/components/view';
import type { Theme } from '@/lib/domain/entity-schema';
import { formatList } from '@/lib/i18n/format';
import { casesWithTheme } from '@/lib/select/themes';
import { PageHead } from './PageHead';
import { Reading } from './Reading';

/** A sector, challenge, service or method: its words, its prose where there is one, its cases. */
export function ThemePage({ view, theme }: { view: View; theme: Theme }) {
  const { locale, t, index } = view;
  const prose = index.themeProse[theme.id]?.texts[locale];
  const cases = casesWithTheme(theme.id, index);
  const synonyms = theme.synonyms[locale];
  return (
    <>
      <PageHead
        kicker={t.themes.kind[theme.kind]}
        title={prose?.title ?? theme.labels[locale]}
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
        {cases.length > 0 ? <CaseGrid view={view} entries={cases} level="h3" /> : <p>{t.themes.noCases}</p>}
      </section>
    </>
  );
}
