import type { LibraryView } from '@/components/view';
import { themeKinds } from '@/lib/domain/entity-schema';
import { href, routes } from '@/lib/domain/route';
import { collator } from '@/lib/i18n/format';
import { casesWithTheme } from '@/lib/select/themes';
import { PageHead } from './PageHead';

/** All themes, by kind. */
export function ThemesPage({ view }: { view: LibraryView }) {
  const { locale, t, index } = view;
  const compare = collator(locale);
  const themes = Object.values(index.themes).sort((a, b) => compare(a.labels[locale], b.labels[locale]));
  return (
    <>
      <PageHead title={t.themes.title} lead={t.themes.lead} />
      <div className="theme-kinds">
        {themeKinds.map((kind) => (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{t.themes.kinds[kind]}</h2>
            <ul>
              {themes
                .filter((theme) => theme.kind === kind)
                .map((theme) => (
                  <li key={theme.id}>
                    <a href={href(locale, routes.theme(theme.id))}>{theme.labels[locale]}</a>{' '}
                    <span className="count">{casesWithTheme(theme.id, index).length}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
