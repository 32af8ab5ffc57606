import { type Client, isAnonymous, type Theme } from '@/lib/domain/entity-schema';
import { perLocale } from '@/lib/domain/locale';
import type { CaseEntry, CaseRecord, CaseText, LibraryIndex } from '@/lib/domain/record';
import { copies, href, routes } from '@/lib/domain/route';
import { clientName } from '@/lib/i18n/role';
import { ui } from '@/lib/i18n/ui';
import { languagesOf } from '@/lib/select/reading-language';
import { absolute } from './addresses';
import type { CaseData, CaseList, dataVersion } from './case-data-schema';
import { figureLines } from './case-facts';
import { bodyMarkdown } from './case-markdown';
import { namesOrRoles } from './copy-names';
import { type CopyPlace, copyAddress, placeOfCase } from './copy-place';

const version: typeof dataVersion = 1;

/**
 * A case for other programs, in all its public languages. Made field by field: what the record holds besides,
 * such as ids of people and old addresses, stays behind.
 */
export function caseData(record: CaseRecord, index: LibraryIndex): CaseData {
  const { slug, original, facts } = record;
  const firm = index.firms[facts.firm];
  const client = index.clients[facts.client];
  const place: CopyPlace = {
    locale: original,
    index,
    page: absolute(href(original, routes.case(slug)), index),
  };
  return {
    $schema: absolute(copies.schema('case'), index),
    version,
    ...described(index),
    slug,
    id: facts.id,
    original,
    ...(client && { client: { ...toClient(client), employees: client.employees } }),
    ...(firm && { firm: { name: firm.name, url: firm.url && copyAddress(firm.url, place) } }),
    themes: facts.themes.flatMap((id) => toTheme(index.themes[id])),
    period: facts.period,
    figures: facts.figures,
    reference: facts.reference,
    related: facts.related.flatMap((other) => pageOf(other, index)),
    source: { title: facts.source.title, url: facts.source.url && copyAddress(facts.source.url, place) },
    published: facts.published,
    texts: Object.fromEntries(
      languagesOf(record.texts).flatMap((lang) => {
        const text = record.texts[lang];
        return text ? [[lang, toText(record, text, index)]] : [];
      }),
    ),
  };
}

/** All public cases, with what is needed to choose among them. */
export function caseList(index: LibraryIndex): CaseList {
  return {
    $schema: absolute(copies.schema('cases'), index),
    version,
    ...described(index),
    themes: Object.values(index.themes).flatMap(toTheme),
    cases: index.cases.map((entry) => toListed(entry, index)),
  };
}

function described({ site }: LibraryIndex): Pick<CaseList, 'site' | 'notice'> {
  return {
    site: { name: site.name, owner: site.owner, url: new URL(site.baseUrl).href },
    ...(site.exampleContent && { notice: perLocale((locale) => ui(locale).exampleLine) }),
  };
}

function toListed(entry: CaseEntry, index: LibraryIndex): CaseList['cases'][number] {
  const { slug, id, original, texts, themes, figures, published } = entry;
  const client = index.clients[entry.client];
  const languages = languagesOf(texts);
  const days = [published, ...Object.values(texts).map(({ updated }) => updated)].filter(
    (day) => day !== undefined,
  );
  return {
    slug,
    id,
    original,
    languages,
    titles: Object.fromEntries(languages.map((lang) => [lang, texts[lang]?.title])),
    urls: Object.fromEntries(languages.map((lang) => [lang, absolute(href(lang, routes.case(slug)), index)])),
    data: absolute(copies.caseData(slug), index),
    ...(client && { client: toClient(client) }),
    themes,
    figures,
    published,
    updated: days.sort().at(-1),
  };
}

function toText(
  record: CaseRecord,
  text: CaseText,
  index: LibraryIndex,
): NonNullable<CaseData['texts']['sv']> {
  const { lang, title, lead, challenge, approach, result, periodText, links, updated } = text;
  const { consultants, author, contacts } = record.facts;
  const place = placeOfCase(record, text, index);
  return {
    url: place.page,
    markdown: absolute(copies.markdown(lang, record.slug), index),
    title,
    lead,
    challenge,
    approach,
    result,
    periodText,
    figures: figureLines(record, text),
    consultants: namesOrRoles(consultants, lang, index),
    author: author && namesOrRoles([author], lang, index)[0],
    contacts: namesOrRoles(contacts, lang, index),
    body: bodyMarkdown(record, text, index),
    links: links.flatMap((link) => {
      const url = copyAddress(link.url, place);
      return url === undefined ? [] : [{ title: link.title, url }];
    }),
    updated,
  };
}

function toClient(client: Client) {
  const { country, kind } = client;
  return {
    label: perLocale((locale) => clientName(client, locale)),
    anonymous: isAnonymous(client),
    country,
    kind,
  };
}

function toTheme(theme: Theme | undefined): CaseList['themes'] {
  return theme ? [{ id: theme.id, kind: theme.kind, labels: theme.labels }] : [];
}

/** The page of a public case, in its original language. */
function pageOf(slug: string, index: LibraryIndex): string[] {
  const entry = index.cases.find((found) => found.slug === slug);
  return entry ? [absolute(href(entry.original, routes.case(slug)), index)] : [];
}
