import { notFound } from 'next/navigation';
import { CaseArticle } from '@/components/case/CaseArticle';
import { WayBack } from '@/components/case/WayBack';
import { Page } from '@/components/site/Page';
import { casePageData } from '@/lib/copies/structured-data';
import { locales } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { getCase, getIndex } from '@/lib/records/library';
import { languagesOf } from '@/lib/select/reading-language';
import { pageMetadata } from '../../../metadata';
import { type PageProps, viewFrom } from '../../../page-props';

type Props = PageProps<{ slug: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return getIndex().cases.flatMap(({ slug, texts }) =>
    languagesOf(texts).map((locale) => ({ locale, slug })),
  );
}

async function load(props: Props) {
  const view = await viewFrom(props);
  const { slug } = await props.params;
  const entry = view.index.cases.find((found) => found.slug === slug);
  const record = getCase(slug);
  const text = record?.texts[view.locale];
  if (!entry || !record || !text) notFound();
  return { view, entry, record, text };
}

export async function generateMetadata(props: Props) {
  const { view, entry, text } = await load(props);
  return pageMetadata(view, {
    title: text.title,
    description: text.lead,
    path: routes.case(entry.slug),
    languages: languagesOf(entry.texts),
    type: 'article',
  });
}

export default async function Case(props: Props) {
  const { view, entry, record, text } = await load(props);
  const languages = locales.map((locale) => ({
    locale,
    path: href(locale, entry.texts[locale] ? routes.case(entry.slug) : routes.cases()),
  }));
  return (
    <Page view={view} current="cases" languages={languages} data={casePageData(record, text, view.index)}>
      <WayBack view={view} />
      <CaseArticle view={view} entry={entry} record={record} text={text} />
    </Page>
  );
}
