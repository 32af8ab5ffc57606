import { notFound } from 'next/navigation';
import { PersonPage } from '@/components/entity/PersonPage';
import { Page } from '@/components/site/Page';
import { routes } from '@/lib/domain/route';
import { personPages } from '@/lib/select/page-parts';
import { pageMetadata } from '../../../metadata';
import { everyAddress, type PageProps, partFrom } from '../../../page-props';

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
  return pageMetadata(view, {
    title: name,
    description: view.t.people.personDescription(name),
    path: routes.person(person.id),
    isIndexed: person.indexed,
  });
}

export default async function PersonRoute(props: Props) {
  const { view, part, person } = await load(props);
  return (
    <Page view={view} current="people" languages={routes.person(person.id)}>
      <PersonPage view={view} part={part} />
    </Page>
  );
}
