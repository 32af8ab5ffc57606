import { ThemesPage } from '@/components/entity/ThemesPage';
import { Page } from '@/components/site/Page';
import { placeData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { pageMetadata } from '../../metadata';
import { type PageProps, viewFrom } from '../../page-props';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamicParams = false;

export async function generateMetadata(props: PageProps) {
  const view = await viewFrom(props);
  const { title, description } = view.t.themes;
  return pageMetadata(view, { title, description, path: routes.themes() });
}

export default async function Themes(props: PageProps) {
  const view = await viewFrom(props);
  const data = placeData(view.locale, [{ name: view.t.themes.title }], view.index);
  return (
    <Page view={view} current="themes" languages={routes.themes()} data={data}>
      <ThemesPage view={view} />
    </Page>
  );
}
