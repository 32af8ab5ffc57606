import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { shortenPlainLines } from '@/lib/markdown/plain-lines';
import { parseSyntax, parseWhole } from '@/lib/markdown/syntax';
import { Random } from '../../bench/generate/random';

const content = path.join(import.meta.dirname, '../../../content');
const bodies = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(content, name), 'utf8').split('\n---\n').slice(1).join('\n---\n'));

describe('plain lines', () => {
  test('are one letter for the tokenizer: a third of our own texts', () => {
    const short = bodies.reduce((sum, body) => sum + shortenPlainLines(body).text.length, 0);
    const whole = bodies.reduce((sum, body) => sum + body.length, 0);
    expect(short / whole).toBeLessThan(0.8);
  });

  test('are left out where another paragraph follows', () => {
    expect(shortenPlainLines('\nEtt.\n\nTvå\nrader.\n\n\nTre.\n').text).toBe('\nx\n');
  });

  test.each([
    ['what may make a table of one column of it', 'Rubrik\n:-'],
    ['what may make a heading of it', 'Rubrik\n==='],
    ['an address', 'Ord\nse www.example.se'],
    ['fences of code', '```\nOrd\n\nfler ord\n```'],
    ['raw HTML', '<pre>\nOrd\n\nfler ord\n</pre>'],
    ['a mark that may run on', '*Ord\noch ord*'],
    ['spaces at the end', 'Ord  \noch ord'],
  ])('are left as they are beside %s', (_, text) => {
    expect(shortenPlainLines(text).text).toBe(text);
  });

  test('give the tree of our own texts', () => {
    for (const body of bodies) expect(parseSyntax(body)).toEqual(parseWhole(body));
  });

  test('are part of a paragraph whose fence is none, where nothing is open', () => {
    const text = '- ord `a\n:::\nTo linjer\nmed tekst\n:::\n![a\nhttp://a.example\n';
    expect(parseSyntax(text)).toEqual(parseWhole(text));
  });

  test('give the tree of whatever stands around them', () => {
    const random = new Random(1);
    for (let run = 0; run < 1500; run++) {
      const count = 1 + random.between(0, 8);
      const text = Array.from({ length: count }, () => random.pick(pieces) + random.pick(joints)).join('');
      expect(parseSyntax(text), JSON.stringify(text)).toEqual(parseWhole(text));
    }
  });
});

const joints = ['\n', '\n\n', '\n\n\n', ' ', '\n\n> ', '\n- ', '\n  ', '\n:::\n'];

const pieces = [
  'En mening om arbetet.',
  'To linjer\nmed tekst her',
  'x',
  '\n\nEtt stycke.\n\nTo linjer\ntil.\n\n\nOg ett tredje.\n\n',
  'Ord\n\nfler ord\n\nännu fler',
  '2019 var et år',
  '“Tillid,” siger hun',
  ':::voice{person="a" kind=quote}',
  ':::',
  '::figure{src=a.png alt="b"}',
  ':::callout',
  ':::steps\n- ett\n- två\n:::',
  '::::voice{role=x}\nOrd\n:::callout\nord\n:::\n::::',
  ':::voice{role="a*b"}',
  '- punkt',
  '  fortsatt',
  '1. ett',
  '> citat\nsom går vidare',
  '[^1]: not',
  'not[^1]',
  '[a]: /u\n"titel"',
  '    kod',
  '***',
  '===',
  '---',
  'a | b\n--- | ---',
  ':-',
  '*a',
  'b*',
  '`a',
  'b`',
  '```',
  '~~~',
  '[länk',
  'text](/u)',
  '~~a',
  'b~~',
  'http://a.example',
  'www.x.example',
  'a@b.example',
  'rad  ',
  'rad\\',
  '## Rubrik {#r}',
  '![a',
  'b](c)',
  '{.a',
  '&amp; a',
  '\ttab',
  'A\u00a0b',
  '<b>',
  '<!-- a',
  '-->',
];
