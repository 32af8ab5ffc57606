import { Page } from '@/components/site/Page';
import { routes } from '@/lib/domain/route';
import { type PageProps, viewFrom } from '../../page-props';
import { shellSlot } from '../../shell';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamicParams = false;

export const metadata = { title: shellSlot.title };

/** The frame of pages made per request: `app/shell.ts` fills it. */
export default async function Shell(props: PageProps) {
  const view = await viewFrom(props);
  return (
    <Page view={view} current="cases" languages={routes.cases()}>
      <div id={shellSlot.id} />
    </Page>
  );
}
