import { locales } from '@/lib/domain/locale';
import { nearestWord } from '@/lib/domain/nearest';
import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import { fixedPages, href, routes } from '@/lib/domain/route';
import type { Gated } from './gate';
import { present } from './gate';
import { documentsOf, type Library, type Sourced } from './library';
import type { DocumentValue } from './parsed-file';

/** Path → the anchors on that page, or null where a page makes its own. */
type Pages = Map<string, ReadonlySet<string> | null>;

/**
 * Internal links and anchors must lead somewhere that a visitor can reach, so a link to a draft is broken.
 * @param people ids of the people who have a page
 */
export function checkLinks(library: Library, gated: Gated, people: Iterable<string>): Problem[] {
  const pages = reachablePages(library, gated, people);
  return documentsOf(library).flatMap((document) => {
    const own = new Set(document.mentions.anchors);
    return document.mentions.links.flatMap(({ url, line, column }) => {
      const fault = url.startsWith('#') ? faultOfAnchor(url, own) : faultOfPath(url, pages);
      return fault ? [problem(document, { line, column }, fault)] : [];
    });
  });
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

function faultOfAnchor(hash: string, anchors: ReadonlySet<string>, url = hash): Fault | null {
  const id = hash.slice(1);
  if (anchors.has(id)) return null;
  return { rule: 'anchor-broken', params: { url, suggestion: nearestWord(id, anchors) ?? '' } };
}

function problem(document: Sourced<DocumentValue>, at: { line: number; column: number }, { rule, params }: Fault): Problem {
  return { file: document.file, ...at, severity: 'error', rule, field: 'body', params };
}

function reachablePages(library: Library, gated: Gated, people: Iterable<string>): Pages {
  const pages: Pages = new Map();
  const everywhere = [
    routes.home(),
    routes.cases(),
    routes.themes(),
    routes.firms(),
    routes.people(),
    routes.news(),
    ...Object.values(fixedPages),
    ...[...library.themes.keys()].map(routes.theme),
    ...[...library.firms.keys()].map(routes.firm),
    ...[...people].map(routes.person),
  ];
  for (const locale of locales) for (const path of everywhere) pages.set(href(locale, path), null);
  for (const { slug, texts } of gated.cases) {
    // A case asked for in a language it lacks answers with a redirect: reachable, but with no anchors of its own.
    for (const locale of locales) pages.set(href(locale, routes.case(slug)), null);
    for (const text of present(texts)) {
      pages.set(href(text.lang, routes.case(slug)), new Set(text.mentions.anchors));
    }
  }
  for (const { slug, texts } of gated.news) {
    for (const text of present(texts)) pages.set(href(text.lang, routes.newsItem(slug)), new Set(text.mentions.anchors));
  }
  return pages;
}
