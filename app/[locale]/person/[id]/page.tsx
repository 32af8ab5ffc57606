import { notFound } from 'next/navigation';
import { PersonPage } from '@/components/entity/PersonPage';
import { Page } from '@/components/site/Page';
import { personPageData } from '@/lib/copies/structured-data';
import { locales } from '@/lib/domain/locale';
import { routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { peopleWithPage } from '@/lib/select/people';
import { pageMetadata } from '../../../metadata';
import { type PageProps, viewFrom } from '../../../page-props';
import { nameElsewhere } from '../../../preview/sheets';

type Props = PageProps<{ id: string }>;

export const dynamicParams = false;

export function generateStaticParams() {
  return peopleWithPage(getIndex()).flatMap(({ id }) => locales.map((locale) => ({ locale, id })));
}

async function load(props: Props) {
  const view = await viewFrom(props);
  const { id } = await props.params;
  const person = peopleWithPage(view.index).find((found) => found.id === id);
  if (!person?.name) notFound();
  return { view, person, name: person.name };
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
  const { view, person } = await load(props);
  return (
    <Page
      view={view}
      current="people"
      languages={routes.person(person.id)}
      data={personPageData(person, view.locale, view.index)}
    >
      <PersonPage view={view} person={person} />
    </Page>
  );
}
