import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CaseArticle } from '@/components/case/CaseArticle';
import { WayBack } from '@/components/case/WayBack';
import { Page } from '@/components/site/Page';
import { casePageData } from '@/lib/copies/structured-data';
import { locales } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { getCase, getIndex } from '@/lib/records/library';
import { casePages } from '@/lib/select/page-parts';
import { languagesOf } from '@/lib/select/reading-language';
import { pageMetadata } from '../../../metadata';
import { everyAddress, type PageProps, partFrom } from '../../../page-props';

type Props = PageProps<{ slug: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return everyAddress(casePages).map(({ locale, id }) => ({ locale, slug: id }));
}

/** Read once for a page and its metadata. */
const recordOf = cache(getCase);

async function load(props: Props) {
  const { slug } = await props.params;
  const { view, part } = await partFrom(casePages, props, slug);
  const record = recordOf(slug);
  const text = record?.texts[view.locale];
  if (!record || !text) notFound();
  return { view, ...part, record, text };
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
  const { view, entry, related, record, text } = await load(props);
  const languages = locales.map((locale) => ({
    locale,
    path: href(locale, entry.texts[locale] ? routes.case(entry.slug) : routes.cases()),
  }));
  return (
    <Page view={view} current="cases" languages={languages} data={casePageData(record, text, getIndex())}>
      <WayBack view={view} />
      <CaseArticle view={view} entry={entry} record={record} text={text} related={related} />
    </Page>
  );
}
