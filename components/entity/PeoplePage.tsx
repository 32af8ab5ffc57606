import type { LibraryView } from '@/components/view';
import { peopleWithPage } from '@/lib/select/people';
import { PageHead } from './PageHead';
import { PeopleList } from './PeopleList';

export function PeoplePage({ view }: { view: LibraryView }) {
  return (
    <>
      <PageHead title={view.t.people.title} lead={view.t.people.lead} />
      <PeopleList view={view} people={peopleWithPage(view.index)} />
    </>
  );
}
