import { ThemePage } from '@/components/entity/ThemePage';
import { Page } from '@/components/site/Page';
import { placeData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { themePages } from '@/lib/select/page-parts';
import { pageMetadata } from '../../../metadata';
import { everyAddress, type PageProps, partFrom } from '../../../page-props';

type Props = PageProps<{ id: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return everyAddress(themePages);
}

async function load(props: Props) {
  return partFrom(themePages, props, (await props.params).id);
}

export async function generateMetadata(props: Props) {
  const { view, part } = await load(props);
  const { theme, total } = part;
  const label = theme.labels[view.locale];
  const prose = part.prose?.texts[view.locale];
  return pageMetadata(view, {
    title: prose?.title ?? label,
    description: prose?.lead ?? view.t.themes.themeDescription(label, total),
    path: routes.theme(theme.id),
  });
}

export default async function ThemeRoute(props: Props) {
  const { view, part } = await load(props);
  const { theme } = part;
  const crumbs = [{ name: view.t.themes.title, path: routes.themes() }, { name: theme.labels[view.locale] }];
  return (
    <Page
      view={view}
      current="themes"
      languages={routes.theme(theme.id)}
      data={placeData(view.locale, crumbs, getIndex())}
    >
      <ThemePage view={view} part={part} />
    </Page>
  );
}
