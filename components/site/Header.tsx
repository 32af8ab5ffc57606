import type { View } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import { type LanguageLink, LanguageNav } from './LanguageNav';
import { SearchField } from './SearchField';

export type NavItem = 'cases' | 'themes' | 'people' | 'about';

const paths: Record<NavItem, string> = {
  cases: routes.cases(),
  themes: routes.themes(),
  people: routes.people(),
  about: routes.about(),
};
const items: NavItem[] = ['cases', 'themes', 'people', 'about'];

interface Props {
  view: View;
  current?: NavItem;
  languages: LanguageLink[];
}

export function Header({ view, current, languages }: Props) {
  const { locale, t, index } = view;
  return (
    <header className="site-header">
      <a className="wordmark" href={href(locale, routes.home())}>
        {index.site.name}
      </a>
      <nav className="site-nav" aria-label={t.nav.label}>
        <ul>
          {items.map((item) => (
            <li key={item}>
              <a href={href(locale, paths[item])} aria-current={item === current ? 'true' : undefined}>
                {t.nav[item]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchField view={view} />
      <LanguageNav locale={locale} t={t} languages={languages} />
    </header>
  );
}
