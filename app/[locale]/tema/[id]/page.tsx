import { notFound } from 'next/navigation';
import { ThemePage } from '@/components/entity/ThemePage';
import { Page } from '@/components/site/Page';
import { placeData } from '@/lib/copies/structured-data';
import { locales } from '@/lib/domain/locale';
import { routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { casesWithTheme } from '@/lib/select/themes';
import { pageMetadata } from '../../../metadata';
import { type PageProps, viewFrom } from '../../../page-props';

type Props = PageProps<{ id: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(getIndex().themes).flatMap((id) => locales.map((locale) => ({ locale, id })));
}

async function load(props: Props) {
  const view = await viewFrom(props);
  const { id } = await props.params;
  const theme = view.index.themes[id];
  if (!theme) notFound();
  return { view, theme };
}

export async function generateMetadata(props: Props) {
  const { view, theme } = await load(props);
  const label = theme.labels[view.locale];
  const prose = view.index.themeProse[theme.id]?.texts[view.locale];
  return pageMetadata(view, {
    title: prose?.title ?? label,
    description:
      prose?.lead ?? view.t.themes.themeDescription(label, casesWithTheme(theme.id, view.index).length),
    path: routes.theme(theme.id),
  });
}

export default async function ThemeRoute(props: Props) {
  const { view, theme } = await load(props);
  const crumbs = [{ name: view.t.themes.title, path: routes.themes() }, { name: theme.labels[view.locale] }];
  return (
    <Page
      view={view}
      current="themes"
      languages={routes.theme(theme.id)}
      data={placeData(view.locale, crumbs, view.index)}
    >
      <ThemePage view={view} theme={theme} />
    </Page>
  );
}
