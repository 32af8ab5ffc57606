import { NotFoundMessage } from '@/components/entity/Messages';
import { Page } from '@/components/site/Page';
import { routes } from '@/lib/domain/route';
import { type PageProps, viewFrom } from '../../page-props';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamicParams = false;

export async function generateMetadata(props: PageProps) {
  const { t, index } = await viewFrom(props);
  return {
    title: `${t.notFound.title} – ${index.site.name}`,
    description: t.notFound.text,
    robots: { index: false },
  };
}

/** Prerendered, then served with status 404 for whatever does not exist; never under its own address. */
export default async function NotFoundDocument(props: PageProps) {
  const view = await viewFrom(props);
  return (
    <Page view={view} languages={routes.home()}>
      <NotFoundMessage view={view} />
    </Page>
  );
}
