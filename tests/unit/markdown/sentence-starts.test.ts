import { expect, test } from 'vitest';
import { bodyHtml } from './parse';

/** Ids of people with whom a sentence begins, of all that are linked in a body. */
function peopleIn(text: string): { first: string[]; all: string[] } {
  const links = [...bodyHtml(text).matchAll(/<a href="person:(\w+)"( data-first="true")?>/g)];
  const ids = (found: typeof links) => found.map(([, id = '']) => id);
  return { first: ids(links.filter(([, , mark]) => mark)), all: ids(links) };
}

test('a link to a person tells whether a sentence begins with it', () => {
  const text = [
    '## [Ada](person:ada) och [Bo](person:bo)',
    '[Cai](person:cai) frågade [Dag](person:dag). [Eva](person:eva) svarade: [Fia](person:fia) vet.[^1] [**Gun** Ek](person:gun) log.',
    'Det var *[Hal](person:hal)* som kom. **Sedan.** *[Ida](person:ida)* gick.',
    '- [Jon](person:jon) kom\n- sedan [Kim](person:kim)',
    '[^1]: [Lea](person:lea) sade det.',
  ].join('\n\n');
  const { first, all } = peopleIn(text);
  expect(all.join(' ')).toBe('ada bo cai dag eva fia gun hal ida jon kim lea');
  expect(first.join(' ')).toBe('ada cai eva gun ida jon lea');
});
