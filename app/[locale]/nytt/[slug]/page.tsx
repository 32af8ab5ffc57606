import { notFound } from 'next/navigation';
import { NewsItemPage } from '@/components/entity/NewsItemPage';
import { Page } from '@/components/site/Page';
import { newsPageData } from '@/lib/copies/structured-data';
import { locales } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { newsPages } from '@/lib/select/page-parts';
import { languagesOf } from '@/lib/select/reading-language';
import { pageMetadata } from '../../../metadata';
import { everyAddress, type PageProps, partFrom } from '../../../page-props';

type Props = PageProps<{ slug: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return everyAddress(newsPages).map(({ locale, id }) => ({ locale, slug: id }));
}

async function load(props: Props) {
  const { slug } = await props.params;
  const { view, part } = await partFrom(newsPages, props, slug);
  const { item } = part;
  const text = item.texts[view.locale];
  if (!text) notFound();
  return { view, item, text };
}

export async function generateMetadata(props: Props) {
  const { view, item, text } = await load(props);
  return pageMetadata(view, {
    title: text.title,
    description: text.lead,
    path: routes.newsItem(item.slug),
    languages: languagesOf(item.texts),
    type: 'article',
  });
}

export default async function NewsItem(props: Props) {
  const { view, item } = await load(props);
  const languages = locales.map((locale) => ({
    locale,
    path: href(locale, item.texts[locale] ? routes.newsItem(item.slug) : routes.news()),
  }));
  return (
    <Page view={view} languages={languages} data={newsPageData(item, view.locale, getIndex())}>
      <NewsItemPage view={view} item={item} />
    </Page>
  );
}
