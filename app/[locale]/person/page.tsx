import { PeoplePage } from '@/components/entity/PeoplePage';
import { Page } from '@/components/site/Page';
import { placeData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { pageMetadata } from '../../metadata';
import { type PageProps, viewFrom } from '../../page-props';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamicParams = false;

export async function generateMetadata(props: PageProps) {
  const view = await viewFrom(props);
  const { title, description } = view.t.people;
  // The list names people whose own pages are kept out of search engines: so is the list.
  return pageMetadata(view, { title, description, path: routes.people(), isIndexed: false });
}

export default async function People(props: PageProps) {
  const view = await viewFrom(props);
  const data = placeData(view.locale, [{ name: view.t.people.title }], view.index);
  return (
    <Page view={view} current="people" languages={routes.people()} data={data}>
      <PeoplePage view={view} />
    </Page>
  );
}
