import { HomePage } from '@/components/entity/HomePage';
import { Page } from '@/components/site/Page';
import { homePageData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { pageMetadata } from '../metadata';
import { type PageProps, viewFrom } from '../page-props';

export { everyLocale as generateStaticParams } from '../page-props';
export const dynamicParams = false;

export async function generateMetadata(props: PageProps) {
  const view = await viewFrom(props);
  const { title, description } = view.t.home;
  return pageMetadata(view, { title, description, path: routes.home() });
}

export default async function Home(props: PageProps) {
  const view = await viewFrom(props);
  return (
    <Page view={view} languages={routes.home()} data={homePageData(view.locale, view.index)}>
      <HomePage view={view} />
    </Page>
  );
}
