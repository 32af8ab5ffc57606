import { notFound } from 'next/navigation';
import { FirmPage } from '@/components/entity/FirmPage';
import { Page } from '@/components/site/Page';
import { firmPageData } from '@/lib/copies/structured-data';
import { locales } from '@/lib/domain/locale';
import { routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { pageMetadata } from '../../../metadata';
import { type PageProps, viewFrom } from '../../../page-props';

type Props = PageProps<{ id: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(getIndex().firms).flatMap((id) => locales.map((locale) => ({ locale, id })));
}

async function load(props: Props) {
  const view = await viewFrom(props);
  const { id } = await props.params;
  const firm = view.index.firms[id];
  if (!firm) notFound();
  return { view, firm };
}

export async function generateMetadata(props: Props) {
  const { view, firm } = await load(props);
  const count = view.index.cases.filter((entry) => entry.firm === firm.id).length;
  return pageMetadata(view, {
    title: firm.name,
    description: view.t.firms.firmDescription(firm.name, count),
    path: routes.firm(firm.id),
  });
}

export default async function FirmRoute(props: Props) {
  const { view, firm } = await load(props);
  return (
    <Page view={view} languages={routes.firm(firm.id)} data={firmPageData(firm, view.locale, view.index)}>
      <FirmPage view={view} firm={firm} />
    </Page>
  );
}
