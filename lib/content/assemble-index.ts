import { yearsOf } from '@/lib/domain/facet-value';
import type {
  ArticleRecord,
  CaseEntry,
  CaseEntryText,
  LibraryIndex,
  NewsRecord,
  PublicPerson,
} from '@/lib/domain/record';
import { type Finishing, finishBody, namelessAmong, spellsHidden } from './finish-body';
import { type Gated, type GateOptions, type Passed, present, toPublicPerson, visibleSlugs } from './gate';
import type { Library } from './library';
import type { ParseCache } from './parse-cache';
import type { CaseValue, NewsValue } from './parsed-file';
import { mentioned, peopleOfCase, peopleOfNews } from './people-named';
import { redactSource } from './redact';

/**
 * Makes the slim index from gated documents. Clients, firms, people and themes that only hidden
 * texts name stay out of it.
 */
export async function assembleIndex(
  library: Library,
  gated: Gated,
  options: GateOptions,
  people: Record<string, PublicPerson>,
  finishing: Finishing,
  cache: ParseCache,
): Promise<LibraryIndex> {
  if (!library.site)
    throw new Error('The index is made of a library that has passed its checks, site.yml included.');
  const visible = visibleSlugs(gated.cases);
  const cases = gated.cases.map((item) => toEntry(item, visible)).sort(newestFirst);
  const news = await Promise.all(gated.news.map((item) => toNews(item, finishing, cache)));
  const themeProse = await toArticles(gated.themeProse, finishing, cache);
  return {
    today: options.today,
    site: library.site,
    clients: pick(library.clients, publicClients(gated, people)),
    firms: pick(library.firms, publicFirms(gated, people)),
    people,
    themes: pick(library.themes, publicThemes(gated)),
    cases,
    withdrawals: gated.withdrawals,
    news: news.sort(newestFirst),
    pages: await toArticles(gated.pages, finishing, cache),
    themeProse,
  };
}

type People = Record<string, PublicPerson>;

function publicClients(gated: Gated, people: People): (string | undefined)[] {
  const held = Object.values(people).flatMap((person) => person.titles.map((title) => title.client));
  return [...gated.cases.map(({ original }) => original.facts?.client), ...held];
}

/** Ids of the firms that a visible text, or a person named in one, belongs to. */
export function publicFirms(gated: Gated, people: People): (string | undefined)[] {
  const held = Object.values(people).flatMap(({ firm, titles }) => [
    firm,
    ...titles.map((title) => title.firm),
  ]);
  const news = gated.news.map(({ original: { fields } }) => ('firm' in fields ? fields.firm : undefined));
  return [...gated.cases.map(({ original }) => original.facts?.firm), ...news, ...held];
}

/** Ids of the themes that have a visible case, or prose of their own. */
export function publicThemes(gated: Gated): string[] {
  return [...gated.cases.flatMap(({ original }) => original.facts?.themes ?? []), ...gated.themeProse.keys()];
}

/** Everyone whom a visible text names, as the public may see them. */
export function publicPeople(library: Library, gated: Gated, today: string): Record<string, PublicPerson> {
  const ids = [
    ...gated.cases.flatMap((item) => peopleOfCase(item)),
    ...gated.news.flatMap(peopleOfNews),
    ...[...gated.pages.values(), ...gated.themeProse.values()].flatMap(mentioned),
  ];
  const found = [...new Set(ids)]
    .sort()
    .map((id) => library.people.get(id))
    .filter((person) => person !== undefined);
  return Object.fromEntries(found.map((person) => [person.id, toPublicPerson(person, today)]));
}

function toEntry(item: Passed<CaseValue>, visible: ReadonlySet<string>): CaseEntry {
  const { slug, original, texts } = item;
  if (!original.facts) throw new Error(`${original.file} passed the gate without facts`);
  const { id, client, firm, consultants, themes, period, figures, related, published, aliases } =
    original.facts;
  const years = yearsOf(period);
  const people = peopleOfCase(item);
  const entries: CaseEntry['texts'] = {};
  for (const text of present(texts)) entries[text.lang] = toEntryText(text);
  return {
    slug,
    id,
    original: original.lang,
    client,
    firm,
    consultants,
    people,
    themes,
    ...(years.length > 0 && { years }),
    figures,
    // The slug of a hidden case may tell whom it is about.
    related: related.filter((slug) => visible.has(slug)),
    published,
    aliases,
    texts: entries,
  };
}

function toEntryText({ text: { title, lead, cardLine, figureLabels, updated } }: CaseValue): CaseEntryText {
  return { title, lead, cardLine, figureLabels, updated };
}

async function toNews(item: Passed<NewsValue>, finishing: Finishing, cache: ParseCache): Promise<NewsRecord> {
  const { slug, original, texts } = item;
  if ('translationOf' in original.fields) throw new Error(`${original.file} passed the gate as an original`);
  const { date, firm, published, source } = original.fields;
  const named = peopleOfNews(item);
  const spells = spellsHidden(namelessAmong(named, finishing.people), finishing);
  const record: NewsRecord = {
    slug,
    original: original.lang,
    date,
    firm,
    people: named,
    published,
    source: redactSource(source, spells),
    texts: {},
  };
  for (const text of present(texts)) {
    const { title, lead, updated } = text.fields;
    const body = await finishBody(text, finishing, cache, named);
    record.texts[text.lang] = { lang: text.lang, title, lead, updated, body };
  }
  return record;
}

async function toArticles(
  articles: Gated['pages'],
  finishing: Finishing,
  cache: ParseCache,
): Promise<Record<string, ArticleRecord>> {
  const records = [...articles].map(async ([slug, texts]): Promise<[string, ArticleRecord]> => {
    const record: ArticleRecord = { slug, texts: {} };
    for (const text of present(texts)) {
      const { title, lead } = text.fields;
      record.texts[text.lang] = {
        lang: text.lang,
        title,
        lead,
        body: await finishBody(text, finishing, cache, mentioned(texts)),
      };
    }
    return [slug, record];
  });
  return Object.fromEntries(await Promise.all(records));
}

function pick<T>(from: ReadonlyMap<string, T>, ids: (string | undefined)[]): Record<string, T> {
  const wanted = new Set(ids);
  return Object.fromEntries([...from].filter(([id]) => wanted.has(id)));
}

function newestFirst(
  a: { published?: string; slug: string },
  b: { published?: string; slug: string },
): number {
  const [dayA, dayB] = [a.published ?? '', b.published ?? ''];
  return dayA > dayB ? -1 : dayA < dayB ? 1 : a.slug < b.slug ? -1 : 1;
}
