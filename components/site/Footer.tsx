import type { View } from '@/components/view';
import { copies, href, routes } from '@/lib/domain/route';

export function Footer({ view: { locale, t, index } }: { view: View }) {
  const links = [
    [routes.cases(), t.nav.cases],
    [routes.themes(), t.nav.themes],
    [routes.firms(), t.nav.firms],
    [routes.people(), t.nav.people],
    [routes.news(), t.nav.news],
    [routes.about(), t.nav.about],
    [routes.privacy(), t.nav.privacy],
    [routes.accessibility(), t.nav.accessibility],
  ] as const;
  return (
    <footer className="site-footer">
      <div className="footer-lines">
        <p className="wordmark">{index.site.name}</p>
        <p>{t.owner(index.site.owner)}.</p>
        {index.site.exampleContent && (
          <p className="example-line">
            {t.exampleLine} <a href={href(locale, routes.about())}>{t.exampleMore}</a>
          </p>
        )}
      </div>
      <nav aria-label={t.nav.footer}>
        <ul>
          {links.map(([path, label]) => (
            <li key={path}>
              <a href={href(locale, path)}>{label}</a>
            </li>
          ))}
          <li>
            <a href={copies.atom(locale)}>{t.feed.label}</a>
          </li>
          <li>
            <a href={copies.cases()}>{t.feed.openData}</a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
