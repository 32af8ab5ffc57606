import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { validateXML } from 'xmllint-wasm';

const grammars = fileURLToPath(new URL('../../fixtures/feeds/', import.meta.url));

/**
 * Holds a document to a grammar (libxml2).
 * @param grammar file in `tests/fixtures/feeds`
 * @returns what is wrong with it, empty when nothing is
 */
export async function xmlFaults(xml: string, grammar: string): Promise<string[]> {
  const schema = readFileSync(`${grammars}${grammar}`, 'utf8');
  const { valid, errors } = await validateXML({ xml, schema, extension: 'relaxng' });
  return valid ? [] : errors.map(({ message, rawMessage }) => message || rawMessage);
}

/** The root element. @throws where the document is not well-formed */
export function readXml(xml: string): Element {
  const root = fromXml(xml).children.find((node) => node.type === 'element');
  if (!root) throw new Error('The document has no element');
  return root;
}

/** Children of that name. */
export function elementsOf(parent: Element, name: string): Element[] {
  return parent.children.filter((node) => node.type === 'element').filter((child) => child.name === name);
}

/** All text of the first child of that name. */
export function textIn(parent: Element, name: string): string {
  const [element] = elementsOf(parent, name);
  return (element?.children ?? [])
    .map((node) => (node.type === 'text' || node.type === 'cdata' ? node.value : ''))
    .join('');
}
