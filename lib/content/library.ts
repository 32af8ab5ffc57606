import type { Client, Firm, Person, Site, Theme } from '@/lib/domain/entity-schema';
import type { Locale } from '@/lib/domain/locale';
import type { ArticleValue, CaseValue, DocumentValue, NewsValue, Summary } from './parsed-file';
import { isDocument } from './parsed-file';
import { classify } from './source-file';

/** A document together with where it came from. */
export type Sourced<T> = T & Pick<DocumentValue, 'mentions'> & { file: string; summary: Summary };

/** A document as far as checks across files look at it. */
export type Mentioning = Pick<Sourced<DocumentValue>, 'file' | 'slug' | 'mentions' | 'summary'>;

type PerLanguage<T> = Partial<Record<Locale, Sourced<T>>>;

/** Everything that was parsed, sorted by what it is, before any check across files. */
export interface Library {
  site?: Site;
  clients: Map<string, Client>;
  firms: Map<string, Firm>;
  people: Map<string, Person>;
  themes: Map<string, Theme>;
  cases: Map<string, PerLanguage<CaseValue>>;
  news: Map<string, PerLanguage<NewsValue>>;
  pages: Map<string, PerLanguage<ArticleValue>>;
  themeProse: Map<string, PerLanguage<ArticleValue>>;
  /** Files that are there but could not be read, as `kind:id`: what refers to them is not at fault. */
  failed: Set<string>;
  /** Every Markdown document, those included whose front matter is wrong. */
  documents: Mentioning[];
  summaries: Summary[];
}

/** Sorts summaries into a library. A file that failed is left out: its problems speak for it. */
export function toLibrary(summaries: Summary[]): Library {
  const library: Library = {
    clients: new Map(),
    firms: new Map(),
    people: new Map(),
    themes: new Map(),
    cases: new Map(),
    news: new Map(),
    pages: new Map(),
    themeProse: new Map(),
    failed: new Set(),
    documents: [],
    summaries,
  };
  for (const summary of summaries) addTo(library, summary);
  return library;
}

function addTo(library: Library, summary: Summary): void {
  const value = summary.value;
  if (!value) {
    const source = classify(summary.file);
    if ('id' in source) library.failed.add(`${source.kind}:${source.id}`);
    if ('slug' in source) addBroken(library, summary, source);
    return;
  }
  if (isDocument(value)) {
    const sourced = { ...value, file: summary.file, summary };
    library.documents.push(sourced);
    if (sourced.kind === 'case') put(library.cases, sourced);
    else if (sourced.kind === 'news') put(library.news, sourced);
    else put(sourced.kind === 'page' ? library.pages : library.themeProse, sourced);
    return;
  }
  switch (value.kind) {
    case 'site':
      library.site = value.value;
      return;
    case 'client':
      library.clients.set(value.value.id, value.value);
      return;
    case 'firm':
      library.firms.set(value.value.id, value.value);
      return;
    case 'person':
      library.people.set(value.value.id, value.value);
      return;
    case 'theme':
      library.themes.set(value.value.id, value.value);
  }
}

function addBroken(library: Library, summary: Summary, { kind, slug }: { kind: string; slug: string }): void {
  const { file, mentions } = summary;
  library.failed.add(`${kind}:${slug}`);
  if (mentions) library.documents.push({ file, slug, mentions, summary });
}

function put<T extends { slug: string; lang: Locale }>(
  map: Map<string, Partial<Record<Locale, T>>>,
  value: T,
): void {
  const texts = map.get(value.slug) ?? {};
  texts[value.lang] = value;
  map.set(value.slug, texts);
}
