import { locales } from '@/lib/domain/locale';
import { nearestWord } from '@/lib/domain/nearest';
import type { Problem } from '@/lib/domain/problem';
import { type FixedPage, fixedPages, href, ownPages, routes } from '@/lib/domain/route';
import type { RuleId } from '@/lib/domain/rule';
import { publicFirms, publicPeople, publicThemes } from './assemble-index';
import { type Gated, type GateOptions, present } from './gate';
import type { Library, Mentioning, Sourced } from './library';
import type { DocumentValue } from './parsed-file';

/** Path → the anchors on that page, or null where a page makes its own. */
type Pages = Map<string, readonly string[] | null>;

/**
 * Internal links and anchors must lead somewhere that a visitor can reach, so a link to a draft is broken.
 * @param gated what is public today
 * @param later tells what there is once every draft is out: hidden texts may lead to each other
 */
export function checkLinks(
  library: Library,
  gated: Gated,
  later: () => Gated,
  { today }: GateOptions,
): Problem[] {
  const now = once(() => reachablePages(library, gated, today));
  const then = once(() => reachablePages(library, later(), today));
  const open = once(() => publicFiles(gated));
  return library.documents.flatMap((document) => {
    const { links } = document.mentions;
    // Most lead nowhere within the site.
    if (links.length === 0) return [];
    const pages = open().has(document.file) ? now() : then();
    return links.flatMap(({ url, line, column }) => {
      const fault = url.startsWith('#')
        ? faultOfAnchor(url, document.mentions.anchors)
        : faultOfPath(url, pages);
      return fault ? [problem(document, { line, column }, fault)] : [];
    });
  });
}

/** Made when first asked for: where no text links to another, a list of all pages is made for nothing. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type Fault = { rule: RuleId; params: Problem['params'] };

function faultOfPath(url: string, pages: Pages): Fault | null {
  const [path = '', anchor] = url.split('#');
  const anchors = pages.get(path.replace(/\?.*$/, ''));
  if (anchors === undefined) {
    return { rule: 'link-broken', params: { url, suggestion: nearestWord(path, pages.keys()) ?? '' } };
  }
  return anchor === undefined || anchors === null ? null : faultOfAnchor(`#${anchor}`, anchors, url);
}

function faultOfAnchor(hash: string, anchors: readonly string[], url = hash): Fault | null {
  const id = hash.slice(1);
  if (anchors.includes(id)) return null;
  return { rule: 'anchor-broken', params: { url, suggestion: nearestWord(id, anchors) ?? '' } };
}

function problem(
  document: Mentioning,
  at: { line: number; column: number },
  { rule, params }: Fault,
): Problem {
  return { file: document.file, ...at, severity: 'error', rule, field: 'body', params };
}

function publicFiles({ cases, news, pages, themeProse }: Gated): ReadonlySet<string> {
  const texts = [...cases, ...news].flatMap((item) => present<Sourced<DocumentValue>>(item.texts));
  const articles = [...pages.values(), ...themeProse.values()].flatMap(present<Sourced<DocumentValue>>);
  return new Set([...texts, ...articles].map(({ file }) => file));
}

function reachablePages(library: Library, gated: Gated, today: string): Pages {
  const pages: Pages = new Map();
  const people = publicPeople(library, gated, today);
  const withPage = Object.values(people).filter((person) => person.places.includes('page'));
  // A theme or firm comes once for each case that names it.
  const everywhere = new Set([
    ...ownPages,
    ...publicThemes(gated).map(routes.theme),
    ...publicFirms(gated, people).flatMap((id) => (id === undefined ? [] : routes.firm(id))),
    ...withPage.map(({ id }) => routes.person(id)),
    // What is there but could not be read is at fault itself, not those who link to it.
    ...[...library.failed].flatMap(pathOfFailed),
  ]);
  for (const locale of locales) for (const path of everywhere) pages.set(href(locale, path), null);
  for (const [slug, texts] of gated.pages) {
    for (const text of present(texts))
      pages.set(href(text.lang, fixedPages[slug as FixedPage]), text.mentions.anchors);
  }
  for (const { slug, texts } of gated.cases) {
    // A case asked for in a language it lacks answers with a redirect: reachable, but with no anchors of its own.
    for (const locale of locales) pages.set(href(locale, routes.case(slug)), null);
    for (const text of present(texts)) {
      pages.set(href(text.lang, routes.case(slug)), text.mentions.anchors);
    }
  }
  for (const { slug, texts } of gated.news) {
    for (const text of present(texts))
      pages.set(href(text.lang, routes.newsItem(slug)), text.mentions.anchors);
  }
  return pages;
}

function pathOfFailed(failed: string): string[] {
  const [kind = '', id = ''] = failed.split(':');
  const path = {
    case: routes.case,
    news: routes.newsItem,
    theme: routes.theme,
    firm: routes.firm,
    person: routes.person,
  };
  return Object.hasOwn(path, kind) ? [path[kind as keyof typeof path](id)] : [];
}
