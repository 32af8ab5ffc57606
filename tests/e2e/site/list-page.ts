import type { Element } from 'hast';
import { toString as wordsOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, type Document, named } from './document';

function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'className').split(' ').includes(name);
}

function linksIn(element: Element): Element[] {
  const links: Element[] = [];
  visit(element, 'element', (inner) => {
    if (inner.tagName === 'a') links.push(inner);
  });
  return links;
}

/** Slugs of the cases on the page, in order. */
export function cardsOf(document: Document): string[] {
  return named(document, 'article')
    .filter((element) => hasClass(element, 'card'))
    .map((card) =>
      linksIn(card)
        .map((link) => attribute(link, 'href'))
        .join(' ')
        .replace(/^\/\w\w\/case\//, ''),
    );
}

/** The number of cases that the page says it has found. */
export function countOf(document: Document): number {
  const status = document.elements.find((element) => attribute(element, 'className') === 'list-count');
  return status ? Number.parseInt(wordsOf(status), 10) : Number.NaN;
}

/** A choice that the list offers, with the number of cases it promises. */
export interface Offer {
  facet: string;
  value: string;
  count: number;
  path: string;
}

export function offersOf(document: Document, locale: string): Offer[] {
  const links = named(document, 'nav').flatMap(linksIn);
  return links.flatMap((link) => {
    const path = attribute(link, 'href');
    const [, facet = '', value = ''] =
      new RegExp(`^/${locale}/case\\?(tema|land|klient|lang)=([^&]+)$`).exec(path) ?? [];
    const count = Number(/(\d+)\s*$/.exec(wordsOf(link))?.[1]);
    return facet === '' ? [] : [{ facet, value, count, path }];
  });
}

/** Links in the page's own navigation that are marked as chosen. */
export function chosenIn(document: Document): { path: string; words: string }[] {
  const main = named(document, 'main').flatMap(linksIn);
  return main
    .filter((link) => attribute(link, 'ariaCurrent') !== '')
    .map((link) => ({ path: attribute(link, 'href'), words: wordsOf(link) }));
}
