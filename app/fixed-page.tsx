import { notFound } from 'next/navigation';
import { FixedPageView } from '@/components/entity/FixedPageView';
import { Page } from '@/components/site/Page';
import { placeData } from '@/lib/copies/structured-data';
import { type FixedPage, fixedPages } from '@/lib/domain/route';
import { pageMetadata } from './metadata';
import { type PageProps, viewFrom } from './page-props';

async function load(slug: FixedPage, props: PageProps) {
  const view = await viewFrom(props);
  const text = view.index.pages[slug]?.texts[view.locale];
  if (!text) notFound();
  return { view, text };
}

export async function fixedPageMetadata(slug: FixedPage, props: PageProps) {
  const { view, text } = await load(slug, props);
  return pageMetadata(view, { title: text.title, description: text.lead, path: fixedPages[slug] });
}

/** About, privacy or accessibility: its route file names it. */
export async function FixedPageRoute({ slug, ...props }: PageProps & { slug: FixedPage }) {
  const { view, text } = await load(slug, props);
  const data = placeData(view.locale, [{ name: text.title }], view.index);
  return (
    <Page view={view} current="about" languages={fixedPages[slug]} data={data}>
      <FixedPageView view={view} text={text} />
    </Page>
  );
}
