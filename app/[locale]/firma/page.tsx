import { FirmsPage } from '@/components/entity/FirmsPage';
import { Page } from '@/components/site/Page';
import { placeData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { pageMetadata } from '../../metadata';
import { type PageProps, viewFrom } from '../../page-props';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamicParams = false;

export async function generateMetadata(props: PageProps) {
  const view = await viewFrom(props);
  const { title, description } = view.t.firms;
  return pageMetadata(view, { title, description, path: routes.firms() });
}

export default async function Firms(props: PageProps) {
  const view = await viewFrom(props);
  const data = placeData(view.locale, [{ name: view.t.firms.title }], view.index);
  return (
    <Page view={view} languages={routes.firms()} data={data}>
      <FirmsPage view={view} />
    </Page>
  );
}
