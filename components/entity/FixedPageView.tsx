import type { View } from '@/components/view';
import type { ArticleText } from '@/lib/domain/record';
import { PageHead } from './PageHead';
import { Reading } from './Reading';

/** About, privacy, accessibility. */
export function FixedPageView({ view, text }: { view: View; text: ArticleText }) {
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Reading view={view} body={text.body} />
    </>
  );
}
