import type { Element, Root } from 'hast';
import { toString as wordsOf } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A document as an HTML parser (parse5) sees it; nothing of our own reads it. */
export interface Document {
  path: string;
  html: string;
  /** Every element, in order. */
  elements: Element[];
}

const parser = unified().use(rehypeRaw).freeze();
const doctype = /^<!doctype html>/i;

/** @throws when the document does not begin as one, which would put browsers into quirks mode */
export function readDocument(path: string, html: string): Document {
  if (!doctype.test(html)) throw new Error(`${path} does not begin with <!DOCTYPE html>`);
  const source: Root = {
    type: 'root',
    // hast-util-raw parses a whole document, not a fragment, where a doctype stands first.
    children: [{ type: 'doctype' }, { type: 'raw', value: html.replace(doctype, '') }],
  };
  const elements: Element[] = [];
  visit(parser.runSync(source), 'element', (element) => {
    elements.push(element);
  });
  return { path, html, elements };
}

/** All elements with one of the names. */
export function named(document: Document, ...names: string[]): Element[] {
  return document.elements.filter(({ tagName }) => names.includes(tagName));
}

/** An attribute's value; names as hast spells them: `hrefLang`, `ariaLabel`. Empty where it is missing. */
export function attribute(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === null || value === undefined ? '' : String(value);
}

/** Words of all elements with a name, in order. */
export function textsOf(document: Document, name: string): string[] {
  return named(document, name).map((element) => wordsOf(element).trim());
}

/** The text of elements in a class, in order. */
export function textsOfClass(document: Document, name: string): string[] {
  return document.elements
    .filter((element) => attribute(element, 'className').split(' ').includes(name))
    .map((element) => wordsOf(element).trim());
}

export function languageOf(document: Document): string {
  return attribute(named(document, 'html')[0], 'lang');
}

/** Content of `<meta name=… >`, one per tag. */
export function metaOf(document: Document, name: string): string[] {
  return named(document, 'meta')
    .filter((element) => attribute(element, 'name') === name)
    .map((element) => attribute(element, 'content'));
}

/** Addresses in `<link rel=…>` that are not alternates. */
export function linkedAs(document: Document, rel: string): string[] {
  return named(document, 'link')
    .filter((element) => attribute(element, 'rel') === rel && attribute(element, 'hrefLang') === '')
    .map((element) => attribute(element, 'href'));
}

/** hreflang → address. */
export function alternatesOf(document: Document): Record<string, string> {
  const links = named(document, 'link').filter((element) => attribute(element, 'hrefLang') !== '');
  return Object.fromEntries(links.map((link) => [attribute(link, 'hrefLang'), attribute(link, 'href')]));
}

/** Where the document's links lead, hidden ones included. */
export function linksOf(document: Document): string[] {
  return named(document, 'a').map((element) => attribute(element, 'href'));
}

export function idsOf(document: Document): string[] {
  return document.elements.map((element) => attribute(element, 'id')).filter((id) => id !== '');
}
