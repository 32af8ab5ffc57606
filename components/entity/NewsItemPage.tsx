import type { View } from '@/components/view';
import type { NewsRecord } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { NewsDate } from './NewsList';
import { PageHead } from './PageHead';
import { Reading } from './Reading';

export function NewsItemPage({ view, item }: { view: View; item: NewsRecord }) {
  const { locale, t, index } = view;
  const text = item.texts[locale];
  const firm = item.firm === undefined ? undefined : index.firms[item.firm];
  if (!text) return null;
  return (
    <article>
      <PageHead kicker={t.news.title} title={text.title} lead={text.lead}>
        <ul className="dots">
          <li>
            <NewsDate view={view} date={item.date} />
          </li>
          {firm && (
            <li>
              <a href={href(locale, routes.firm(firm.id))}>{firm.name}</a>
            </li>
          )}
        </ul>
      </PageHead>
      <Reading view={view} body={text.body}>
        <p className="source">
          {t.news.source}:{' '}
          {item.source.url ? <a href={item.source.url}>{item.source.title}</a> : item.source.title}
        </p>
        <p className="source">
          <a href={href(locale, routes.news())}>{t.news.all}</a>
        </p>
      </Reading>
    </article>
  );
}
