import { FirmPage } from '@/components/entity/FirmPage';
import { Page } from '@/components/site/Page';
import { firmPageData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { firmPages } from '@/lib/select/page-parts';
import { pageMetadata } from '../../../metadata';
import { everyAddress, type PageProps, partFrom } from '../../../page-props';

type Props = PageProps<{ id: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return everyAddress(firmPages);
}

async function load(props: Props) {
  return partFrom(firmPages, props, (await props.params).id);
}

export async function generateMetadata(props: Props) {
  const { view, part } = await load(props);
  const { firm, total } = part;
  return pageMetadata(view, {
    title: firm.name,
    description: view.t.firms.firmDescription(firm.name, total),
    path: routes.firm(firm.id),
  });
}

export default async function FirmRoute(props: Props) {
  const { view, part } = await load(props);
  return (
    <Page
      view={view}
      languages={routes.firm(part.firm.id)}
      data={firmPageData(part.firm, view.locale, getIndex())}
    >
      <FirmPage view={view} part={part} />
    </Page>
  );
}
