import { NewsPage } from '@/components/entity/NewsPage';
import { Page } from '@/components/site/Page';
import { placeData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { pageMetadata } from '../../metadata';
import { type PageProps, viewFrom } from '../../page-props';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamicParams = false;

export async function generateMetadata(props: PageProps) {
  const view = await viewFrom(props);
  const { title, description } = view.t.news;
  return pageMetadata(view, { title, description, path: routes.news() });
}

export default async function News(props: PageProps) {
  const view = await viewFrom(props);
  const data = placeData(view.locale, [{ name: view.t.news.title }], view.index);
  return (
    <Page view={view} languages={routes.news()} data={data}>
      <NewsPage view={view} />
    </Page>
  );
}
