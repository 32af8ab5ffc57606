import type { Element } from 'hast';
import { personMark } from '@/lib/domain/person-mark';
import type { Tree } from '@/lib/domain/record';
import { type Leaf, type Run, runsOf } from './runs';

/** The words of a tree, one line a block; people as marks, pictures as their alternative text. */
export function plainText(tree: Tree): string {
  // The language decides nothing here.
  return runsOf(tree, '')
    .map(lineOf)
    .filter((line) => line !== '')
    .join('\n');
}

/** The words of a tree without the people named in it: an address made from these names nobody. */
export function wordsWithoutPeople(tree: Tree): string {
  return runsOf(tree, '')
    .map((run) => lineOf(run.filter(({ link }) => personOf(link) === undefined)))
    .join(' ');
}

/** Id of the person that a link leads to. */
export function personOf(link: Element | undefined): string | undefined {
  const href = link?.properties.href;
  return typeof href === 'string' && href.startsWith('person:') ? href.slice('person:'.length) : undefined;
}

function lineOf(run: Run): string {
  let line = '';
  for (let index = 0; index < run.length; ) {
    const leaf = run[index];
    const person = personOf(leaf?.link);
    // A name may be parted by emphasis; it is one mark all the same.
    const end = person === undefined ? index + 1 : endOfLink(run, index);
    const words = run.slice(index, end).map(wordsOf).join('');
    line += person === undefined ? words : personMark(person, collapse(words));
    index = end;
  }
  return collapse(line);
}

function endOfLink(run: Run, start: number): number {
  let end = start + 1;
  while (run[end]?.link === run[start]?.link && end < run.length) end += 1;
  return end;
}

/** The words of a leaf: none of a footnote's number, a space for a line break. */
export function wordsOf({ node, isMarker }: Leaf): string {
  if (isMarker) return '';
  if (node.type === 'text') return node.value.replaceAll('\u00AD', '');
  return node.tagName === 'img' ? String(node.properties.alt ?? '') : ' ';
}

function collapse(text: string): string {
  // Most lines have nothing to collapse, and replacing each space by itself is dear.
  return (/[\t\n\r]| {2}/.test(text) ? text.replace(/[ \t\n\r]+/g, ' ') : text).trim();
}
