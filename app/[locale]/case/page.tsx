import { CaseListing } from '@/components/list/CaseListing';
import { Page } from '@/components/site/Page';
import { placeData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { emptyQuery } from '@/lib/select/list-query';
import { pageMetadata } from '../../metadata';
import { type PageProps, viewFrom } from '../../page-props';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamicParams = false;

export async function generateMetadata(props: PageProps) {
  const view = await viewFrom(props);
  const { title, description } = view.t.list;
  return pageMetadata(view, { title, description, path: routes.cases() });
}

/** The bare list. With a choice in its address it is made per request: `app/handler/cases`. */
export default async function Cases(props: PageProps) {
  const view = await viewFrom(props);
  const data = placeData(view.locale, [{ name: view.t.list.title }], view.index);
  return (
    <Page view={view} current="cases" languages={routes.cases()} data={data}>
      <CaseListing view={view} query={emptyQuery} />
    </Page>
  );
}
