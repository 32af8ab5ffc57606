import { ThemePage } from '@/components/entity/ThemePage';
import { Page } from '@/components/site/Page';
import { routes } from '@/lib/domain/route';
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
  return (
    <Page view={view} current="themes" languages={routes.theme(part.theme.id)}>
      <ThemePage view={view} part={part} />
    </Page>
  );
}
