import { notFound } from 'next/navigation';
import { PersonPage } from '@/components/entity/PersonPage';
import { Page } from '@/components/site/Page';
import { personPageData } from '@/lib/copies/structured-data';
import { routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { personPages } from '@/lib/select/page-parts';
import { pageMetadata } from '../../../metadata';
import { everyAddress, type PageProps, partFrom } from '../../../page-props';
import { nameElsewhere } from '../../../preview/sheets';

type Props = PageProps<{ id: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return everyAddress(personPages);
}

async function load(props: Props) {
  const { view, part } = await partFrom(personPages, props, (await props.params).id);
  const { person } = part;
  if (!person.name) notFound();
  return { view, part, person, name: person.name };
}

export async function generateMetadata(props: Props) {
  const { view, person, name } = await load(props);
  const wordsFor = (who: string) => ({ title: who, description: view.t.people.personDescription(who) });
  return pageMetadata(view, {
    ...wordsFor(name),
    shared: wordsFor(nameElsewhere(view, person)),
    path: routes.person(person.id),
    isIndexed: person.indexed,
  });
}

export default async function PersonRoute(props: Props) {
  const { view, part, person } = await load(props);
  return (
    <Page
      view={view}
      current="people"
      languages={routes.person(person.id)}
      data={personPageData(person, view.locale, getIndex())}
    >
      <PersonPage view={view} part={part} />
    </Page>
  );
}
