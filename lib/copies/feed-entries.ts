import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Locale } from '@/lib/domain/locale';
import type { CaseRecord, LibraryIndex, NewsRecord } from '@/lib/domain/record';
import { copies, href, routes } from '@/lib/domain/route';
import { formatDate } from '@/lib/i18n/format';
import { ui } from '@/lib/i18n/ui';
import { readingLanguage } from '@/lib/select/reading-language';
import { absolute } from './addresses';
import { figureLines } from './case-facts';

/** One entry of a feed, whatever its format. */
export interface FeedEntry {
  /** Address of the page, which never changes: the entry's id as well. */
  url: string;
  lang: Locale;
  title: string;
  summary: string;
  /** What there is in short, as HTML without attributes. */
  html: string;
  /** `YYYY-MM-DD`, both from the record. */
  published: string;
  updated: string;
  tags: { id: string; label: string }[];
  /** The same as Markdown, where there is such a copy. */
  markdown?: string;
}

/** Entries of a feed. A reader that asks once a day sees all even of a busy site. */
const longest = 50;

/**
 * What is new for the readers of a language, newest first: cases and news. As in the lists, each stands once,
 * in the language that these readers read with most ease and says which it is: a Norwegian who follows the site
 * learns of the Swedish case that has no translation too. All is told in the record's own dates.
 * @param readCase gets the record of an index entry; asked only for those that are shown
 */
export function feedEntries(
  locale: Locale,
  index: LibraryIndex,
  readCase: (slug: string) => CaseRecord | undefined,
): FeedEntry[] {
  const cases = index.cases.flatMap(({ slug, texts, published }) =>
    dated(locale, { slug, texts, published }, (lang) => {
      const record = readCase(slug);
      return record && caseEntry(record, lang, index);
    }),
  );
  const news = index.news.flatMap((item) => dated(locale, item, (lang) => newsEntry(item, lang, index)));
  return [...cases, ...news]
    .sort((a, b) => (a.updated > b.updated ? -1 : a.updated < b.updated ? 1 : a.slug < b.slug ? -1 : 1))
    .slice(0, longest)
    .flatMap(({ published, updated, make }) => {
      const entry = make();
      return entry ? [{ ...entry, published, updated }] : [];
    });
}

interface Dated {
  slug: string;
  texts: Partial<Record<Locale, { updated?: string }>>;
  published?: string;
}
type Undated = Omit<FeedEntry, 'published' | 'updated'>;

/** A draft under `npm run dev` may have no date: without one it is no entry yet. */
function dated(
  reader: Locale,
  { slug, texts, published }: Dated,
  make: (lang: Locale) => Undated | undefined,
) {
  const lang = readingLanguage(texts, reader);
  const text = lang && texts[lang];
  if (!lang || !text || published === undefined) return [];
  const updated = text.updated !== undefined && text.updated > published ? text.updated : published;
  return [{ published, updated, slug, make: () => make(lang) }];
}

function caseEntry(record: CaseRecord, lang: Locale, index: LibraryIndex): Undated | undefined {
  const text = record.texts[lang];
  if (!text) return undefined;
  const { caseLabels: labels } = ui(lang);
  const glance = [
    [labels.challenge, text.challenge],
    [labels.approach, text.approach],
    [labels.result, text.result],
    [labels.scope, figureLines(record, text).join('; ')],
  ].filter(([, words]) => words !== '');
  return {
    url: absolute(href(lang, routes.case(record.slug)), index),
    lang,
    title: text.title,
    summary: text.lead,
    html: htmlOf([
      element('p', text.lead),
      element(
        'dl',
        glance.flatMap(([label = '', words = '']) => [element('dt', label), element('dd', words)]),
      ),
      ...notice(lang, index),
    ]),
    tags: record.facts.themes.flatMap((id) => {
      const theme = index.themes[id];
      return theme ? [{ id, label: theme.labels[lang] }] : [];
    }),
    markdown: absolute(copies.markdown(lang, record.slug), index),
  };
}

function newsEntry(item: NewsRecord, lang: Locale, index: LibraryIndex): Undated | undefined {
  const text = item.texts[lang];
  // When it happened; the entry's own date is when it was published here.
  const when = item.date ? formatDate(item.date, lang) : ui(lang).news.dateUnknown;
  return (
    text && {
      url: absolute(href(lang, routes.newsItem(item.slug)), index),
      lang,
      title: text.title,
      summary: text.lead,
      html: htmlOf([element('p', text.lead), element('p', when), ...notice(lang, index)]),
      tags: [],
    }
  );
}

/** An entry is read far from the page that says so. */
function notice(lang: Locale, { site }: LibraryIndex): Element[] {
  return site.exampleContent ? [element('p', ui(lang).exampleLine)] : [];
}

function htmlOf(children: ElementContent[]): string {
  return toHtml({ type: 'root', children });
}

function element(tagName: string, content: string | Element[]): Element {
  const children = typeof content === 'string' ? [{ type: 'text' as const, value: content }] : content;
  return { type: 'element', tagName, properties: {}, children };
}
