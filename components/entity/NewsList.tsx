import { type View, viewIn } from '@/components/view';
import type { NewsRecord } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { formatDate } from '@/lib/i18n/format';
import { readingLanguage } from '@/lib/select/reading-language';

/** News, each in the language nearest to the reader, with its date or the words that there is none. */
export function NewsList({
  view,
  news,
  level: Heading,
}: {
  view: View;
  news: NewsRecord[];
  level: 'h2' | 'h3';
}) {
  return (
    <ul className="news">
      {news.map((item) => {
        const lang = readingLanguage(item.texts, view.locale);
        const text = lang && item.texts[lang];
        if (!lang || !text) return null;
        const own = viewIn(lang, view);
        return (
          <li key={item.slug} lang={lang}>
            <p className="news-line">
              <NewsDate view={own} date={item.date} />
              {lang !== view.locale && <span className="badge">{own.t.languageNames[lang]}</span>}
            </p>
            <Heading>
              <a href={href(lang, routes.newsItem(item.slug))} hrefLang={lang}>
                {text.title}
              </a>
            </Heading>
            <p>{text.lead}</p>
          </li>
        );
      })}
    </ul>
  );
}

export function NewsDate({ view: { locale, t }, date }: { view: View; date?: string }) {
  return date ? <time dateTime={date}>{formatDate(date, locale)}</time> : <span>{t.news.dateUnknown}</span>;
}
