import { legendLines, portraitInput } from '@/components/portrait/portrait-words';
import type { LibraryView, View } from '@/components/view';
import type { CaseEntry, PublicPerson } from '@/lib/domain/record';
import { type FixedPage, fixedPages } from '@/lib/domain/route';
import { capitalized, formatDate } from '@/lib/i18n/format';
import { clientName, roleOf } from '@/lib/i18n/role';
import { tintOf } from '@/lib/portrait';
import type { PreviewPicture, PreviewSheet } from '@/lib/preview/sheet';
import { lookupsOf } from '@/lib/select/lookups';
import { casesOfPerson, peopleWithPage } from '@/lib/select/people';
import { readingLanguage } from '@/lib/select/reading-language';
import { casesWithTheme, themesOfKind } from '@/lib/select/themes';

/** Cases that a preview shows as tiles. */
const mostTiles = 4;

type Words = Pick<PreviewSheet, 'over' | 'title' | 'under'>;

/** A case: its hero in small. */
export function caseSheet(view: LibraryView, slug: string): PreviewSheet | undefined {
  const { locale, t, index } = view;
  const entry = lookupsOf(index).bySlug.get(slug);
  const text = entry?.texts[locale];
  if (!entry || !text) return undefined;
  const client = index.clients[entry.client];
  const sectors = themesOfKind(entry.themes, 'sector', index).map(({ labels }) => labels[locale]);
  return {
    ...common(view),
    ground: tintOf(slug),
    over: [...(client ? [clientName(client, locale), t.countries[client.country]] : []), ...sectors],
    title: text.title,
    under: index.firms[entry.firm]?.name,
    pictures: pictures(view, [entry]),
    legend: legendLines(view, entry, locale),
  };
}

export function themeSheet(view: LibraryView, id: string): PreviewSheet | undefined {
  const { locale, t, index } = view;
  const theme = ownEntry(index.themes, id);
  if (!theme) return undefined;
  const title = index.themeProse[id]?.texts[locale]?.title ?? theme.labels[locale];
  return withCases(view, { over: [t.themes.kind[theme.kind]], title }, casesWithTheme(id, index));
}

export function firmSheet(view: LibraryView, id: string): PreviewSheet | undefined {
  const { t, index } = view;
  const firm = ownEntry(index.firms, id);
  if (!firm) return undefined;
  const cases = lookupsOf(index).byFirm.get(id) ?? [];
  return withCases(view, { over: [t.caseLabels.firm], title: firm.name }, cases);
}

/** A person, called as outside the site. */
export function personSheet(view: LibraryView, id: string): PreviewSheet | undefined {
  const person = peopleWithPage(view.index).find((found) => found.id === id);
  if (!person) return undefined;
  const [title, role] = [nameElsewhere(view, person), roleLine(view, person)];
  const cases = casesOfPerson(id, view.index).map(({ entry }) => entry);
  return tilesSheet(view, { over: [], title, under: title === role ? undefined : role }, cases);
}

/** What a person is called outside the site: by name where permission lets it leave the site, else by role. */
export function nameElsewhere(view: View, person: PublicPerson): string {
  return (person.places.includes('copy') && person.name) || roleLine(view, person);
}

function roleLine({ locale, index }: View, person: PublicPerson): string {
  return capitalized(roleOf(person, locale, index), locale);
}

export function newsSheet(view: LibraryView, slug: string): PreviewSheet | undefined {
  const { locale, t, index } = view;
  const item = index.news.find((found) => found.slug === slug);
  const text = item?.texts[locale];
  if (!item || !text) return undefined;
  const date = item.date ? [formatDate(item.date, locale)] : [];
  const firm = item.firm === undefined ? undefined : index.firms[item.firm]?.name;
  return coverSheet(view, { over: [t.news.title, ...date], title: text.title, under: firm });
}

/** About, privacy, accessibility. */
export function fixedPageSheet(view: LibraryView, path: string): PreviewSheet | undefined {
  // The keys are those of the table; `Object.keys` forgets it.
  const slugs = Object.keys(fixedPages) as FixedPage[];
  const slug = slugs.find((found) => fixedPages[found] === path);
  const text = slug && view.index.pages[slug]?.texts[view.locale];
  return text && coverSheet(view, { over: [], title: text.title });
}

/** A page that leads into the site: its title, and the cases that a reader of its language sees first. */
export function overviewSheet(view: LibraryView, title: string, under: string): PreviewSheet {
  const first: CaseEntry[] = [];
  for (const isOwn of [true, false])
    for (const entry of view.index.cases) {
      // A search asks for this sheet: it must not go through thousands of cases for four.
      if (first.length === mostTiles) break;
      if ((entry.texts[view.locale] !== undefined) === isOwn) first.push(entry);
    }
  return tilesSheet(view, { over: [], title, under }, first);
}

/** Words alone. */
export function coverSheet(view: View, words: Words): PreviewSheet {
  return { ...common(view), ...words, ground: 'paper', pictures: [], legend: [] };
}

function withCases(view: View, words: Omit<Words, 'under'>, cases: CaseEntry[]): PreviewSheet {
  const under = cases.length > 0 ? view.t.list.count(cases.length) : undefined;
  return tilesSheet(view, { ...words, under }, cases);
}

function tilesSheet(view: View, words: Words, cases: CaseEntry[]): PreviewSheet {
  return { ...coverSheet(view, words), pictures: pictures(view, cases.slice(0, mostTiles)) };
}

function common({ t, index: { site } }: View): Pick<PreviewSheet, 'site' | 'note'> {
  return { site: site.name, note: site.exampleContent ? t.exampleMark : undefined };
}

/** Titles stand in the language that the view's reader is given. */
function pictures(view: View, cases: CaseEntry[]): PreviewPicture[] {
  return cases.map((entry) => {
    const lang = readingLanguage(entry.texts, view.locale);
    const title = (lang && entry.texts[lang]?.title) ?? '';
    return { tint: tintOf(entry.slug), portrait: portraitInput(entry, view.index), title };
  });
}

/** An entry by an id that somebody sent: `constructor` is none. */
function ownEntry<T>(entries: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}
