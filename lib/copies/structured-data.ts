import type { Article, Graph, ProfilePage, WebSite } from 'schema-dts';
import type { Firm } from '@/lib/domain/entity-schema';
import type { Locale } from '@/lib/domain/locale';
import type { CaseRecord, CaseText, LibraryIndex, NewsRecord, PublicPerson } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { ui } from '@/lib/i18n/ui';
import { languagesOf } from '@/lib/select/reading-language';
import { absolute } from './addresses';
import { copyName } from './copy-names';
import { copyAddress, placeOfCase } from './copy-place';
import { breadcrumbs, type Crumb, clientThing, firmThing, ownerOf, personThing } from './things';

/*
 * What a page is about, for search engines: JSON-LD 1.1 with the vocabulary of schema.org. Types come from
 * `schema-dts`. It says nothing that the page does not, and names people only where copies may.
 */

type Thing = Graph['@graph'][number];
export type StructuredData = Graph;

function graph(...things: (Thing | undefined)[]): StructuredData {
  return { '@context': 'https://schema.org', '@graph': things.filter((thing) => thing !== undefined) };
}

/** A page that is nothing but its place in the site. */
export function placeData(locale: Locale, crumbs: Crumb[], index: LibraryIndex): StructuredData {
  return graph(breadcrumbs(locale, crumbs, index));
}

/** The home page: the site and who is responsible for it. */
export function homePageData(locale: Locale, index: LibraryIndex): StructuredData {
  const site: WebSite = {
    '@type': 'WebSite',
    name: index.site.name,
    url: absolute(href(locale, routes.home()), index),
    inLanguage: locale,
    description: ui(locale).home.description,
    publisher: ownerOf(index),
  };
  return graph(site);
}

/** A case: an article of the site's owner about a client. The firm is mentioned; it did not write the article. */
export function casePageData(record: CaseRecord, text: CaseText, index: LibraryIndex): StructuredData {
  const { slug, facts, original } = record;
  const { lang, title } = text;
  const place = placeOfCase(record, text, index);
  const addressIn = (locale: Locale) => ({ '@id': absolute(href(locale, routes.case(slug)), index) });
  const translations = languagesOf(record.texts).filter((locale) => locale !== original);
  const client = index.clients[facts.client];
  const firm = index.firms[facts.firm];
  const author =
    facts.author === undefined ? undefined : personThing(index.people[facts.author], lang, index);
  const article: Article = {
    '@type': 'Article',
    '@id': place.page,
    headline: title,
    description: text.lead,
    inLanguage: lang,
    datePublished: facts.published,
    dateModified: text.updated,
    author: ownerOf(index),
    about: client && clientThing(client, lang),
    mentions: [
      ...(firm ? [firmThing(firm, place)] : []),
      ...facts.consultants.flatMap((id) => personThing(index.people[id], lang, index) ?? []),
    ],
    isBasedOn: {
      '@type': 'CreativeWork',
      name: facts.source.title,
      url: facts.source.url && copyAddress(facts.source.url, place),
      author,
    },
    ...(lang === original
      ? { workTranslation: translations.length > 0 ? translations.map(addressIn) : undefined }
      : { translationOfWork: addressIn(original) }),
  };
  const { list } = ui(lang);
  return graph(
    article,
    breadcrumbs(lang, [{ name: list.title, path: routes.cases() }, { name: title }], index),
  );
}

/** A piece of news. */
export function newsPageData(item: NewsRecord, lang: Locale, index: LibraryIndex): StructuredData {
  const text = item.texts[lang];
  const url = absolute(href(lang, routes.newsItem(item.slug)), index);
  const firm = item.firm === undefined ? undefined : index.firms[item.firm];
  const article: Article | undefined = text && {
    '@type': 'Article',
    '@id': url,
    headline: text.title,
    description: text.lead,
    inLanguage: lang,
    datePublished: item.published,
    dateModified: text.updated,
    author: ownerOf(index),
    mentions: firm && firmThing(firm, { locale: lang, index, page: url }),
  };
  const crumbs = [{ name: ui(lang).news.title, path: routes.news() }, { name: text?.title ?? '' }];
  return graph(article, breadcrumbs(lang, crumbs, index));
}

/** A consultancy. */
export function firmPageData(firm: Firm, locale: Locale, index: LibraryIndex): StructuredData {
  const page = absolute(href(locale, routes.firm(firm.id)), index);
  const organization = { ...firmThing(firm, { locale, index, page }), '@id': page };
  const crumbs = [{ name: ui(locale).firms.title, path: routes.firms() }, { name: firm.name }];
  return graph(organization, breadcrumbs(locale, crumbs, index));
}

/** A person's page. Without permission for copies it is a place in the site and no more, and that without the name. */
export function personPageData(person: PublicPerson, locale: Locale, index: LibraryIndex): StructuredData {
  const about = personThing(person, locale, index);
  const list = { name: ui(locale).people.title, path: routes.people() };
  if (!about) return placeData(locale, [list], index);
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': absolute(href(locale, routes.person(person.id)), index),
    inLanguage: locale,
    mainEntity: about,
  };
  return graph(page, breadcrumbs(locale, [list, { name: copyName(person) ?? '' }], index));
}
