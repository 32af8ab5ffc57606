import type { BreadcrumbList, Organization, Person } from 'schema-dts';
import { type Client, type Firm, isAnonymous } from '@/lib/domain/entity-schema';
import type { Locale } from '@/lib/domain/locale';
import type { LibraryIndex, PublicPerson } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { roleOf } from '@/lib/i18n/role';
import { absolute } from './addresses';
import { copyName } from './copy-names';
import { type CopyPlace, copyAddress } from './copy-place';

/** A step of the way to a page; the last one has no path: it is the page itself. */
export interface Crumb {
  name: string;
  path?: string;
}

/** The way from the home page; the last step is the page itself. */
export function breadcrumbs(locale: Locale, crumbs: Crumb[], index: LibraryIndex): BreadcrumbList {
  const way: Crumb[] = [{ name: index.site.name, path: routes.home() }, ...crumbs];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: path === undefined ? undefined : absolute(href(locale, path), index),
    })),
  };
}

/** Who is responsible for the site, and with it for what it says. */
export function ownerOf({ site }: LibraryIndex): Organization {
  return { '@type': 'Organization', name: site.owner, url: new URL(site.baseUrl).href };
}

/** A consultancy by its own address. */
export function firmThing(firm: Firm, place: CopyPlace): Exclude<Organization, string> {
  return { '@type': 'Organization', name: firm.name, url: firm.url && copyAddress(firm.url, place) };
}

/** A client. What is known of an anonymous one is no name, so it stands as a description. */
export function clientThing(client: Client, locale: Locale): Organization {
  const type = client.kind === 'company' ? 'Organization' : 'GovernmentOrganization';
  const address = { '@type': 'PostalAddress' as const, addressCountry: client.country };
  return isAnonymous(client)
    ? { '@type': type, description: client.publicLabel[locale], address }
    : { '@type': type, name: client.names[locale], address };
}

/** A person, where copies may name them. */
export function personThing(
  person: PublicPerson | undefined,
  locale: Locale,
  index: LibraryIndex,
): Person | undefined {
  const name = copyName(person);
  if (!person || name === undefined) return undefined;
  const url = person.places.includes('page')
    ? absolute(href(locale, routes.person(person.id)), index)
    : undefined;
  return { '@type': 'Person', name, jobTitle: roleOf(person, locale, index), url };
}
