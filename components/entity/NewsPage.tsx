import type { LibraryView } from '@/components/view';
import { NewsList } from './NewsList';
import { PageHead } from './PageHead';

export function NewsPage({ view }: { view: LibraryView }) {
  return (
    <>
      <PageHead title={view.t.news.title} lead={view.t.news.lead} />
      <NewsList view={view} news={view.index.news} level="h2" />
    </>
  );
}
