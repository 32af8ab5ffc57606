import type { Element } from 'hast';
import { toString as wordsOf } from 'hast-util-to-string';
import { locales, perLocale } from '@/lib/domain/locale';
import { ui } from '@/lib/i18n/ui';
import { ask } from '../site/ask';
import {
  attribute,
  type Document,
  idsOf,
  languageOf,
  linksOf,
  named,
  readDocument,
  textsOf,
  textsOfClass,
} from '../site/document';
import type { PeopleSite } from '../site/people-site';
import { expect, test } from '../site/test';

async function readCase({ address }: PeopleSite, path: string): Promise<Document> {
  const { status, text } = await ask(address, path);
  expect(status, path).toBe(200);
  return readDocument(path, text);
}

test('a picture has its size, its words and its caption', async ({ people }) => {
  const alternatives = { sv: 'Ett torg i morgonljus', nb: 'Et torg i morgenlys', da: 'Et torv i morgenlys' };
  for (const locale of locales) {
    const document = await readCase(people, `/${locale}/case/fullt-hus`);
    const pictures = named(document, 'img');
    expect(pictures).toHaveLength(1);
    const { src, alt, width, height } = pictures[0]?.properties ?? {};
    expect({ alt, width, height }).toEqual({ alt: alternatives[locale], width: 48, height: 32 });
    expect(textsOf(document, 'figcaption').at(-1)).toMatch(/en (?:morgen|morgon)$/);
    const picture = await ask(people.address, String(src));
    expect([picture.status, picture.headers['content-type'], picture.headers['cache-control']]).toEqual([
      200,
      'image/png',
      'public, max-age=31536000, immutable',
    ]);
  }
});

test('footnotes: every link there and back leads somewhere and is named in the language of the page', async ({
  people,
}) => {
  const words = {
    sv: ['Noter', 'Tillbaka till texten'],
    nb: ['Noter', 'Tilbake til teksten'],
    da: ['Noter', 'Tilbage til teksten'],
  };
  for (const locale of locales) {
    const document = await readCase(people, `/${locale}/case/fullt-hus`);
    const ids = idsOf(document);
    const references = named(document, 'a').filter(({ properties }) => 'dataFootnoteRef' in properties);
    const ways = named(document, 'a').filter(({ properties }) => 'dataFootnoteBackref' in properties);
    // Two notes, one of them referred to twice.
    expect(references.map((link) => wordsOf(link))).toEqual(['1', '1', '2']);
    expect(ways).toHaveLength(3);
    for (const link of [...references, ...ways])
      expect(ids, locale).toContain(attribute(link, 'href').slice(1));
    for (const link of references) expect(ids).toContain(attribute(link, 'ariaDescribedBy'));
    const [heading = '', back = ''] = words[locale];
    expect(textsOf(document, 'h2'), locale).toContain(heading);
    expect(ways.map((link) => attribute(link, 'ariaLabel'))).toEqual([
      `${back} 1`,
      `${back} 1-2`,
      `${back} 2`,
    ]);
    expect(document.html).not.toMatch(/Footnotes|Back to reference/);
  }
});

test('a table has headings, and a box that scrolls by itself and can be reached by keyboard', async ({
  people,
}) => {
  for (const locale of locales) {
    const document = await readCase(people, `/${locale}/case/fullt-hus`);
    expect(textsOf(document, 'th')).toHaveLength(2);
    expect(textsOf(document, 'td').filter((text) => /^\d+$/.test(text))).toEqual(['200', '440']);
    const box = document.elements.find((element) => attribute(element, 'tabIndex') === '0');
    expect([box?.tagName, attribute(box, 'ariaLabel')]).toEqual(['section', ui(locale).table]);
  }
});

test('steps, callout, voices and foreign words keep what they are', async ({ people }) => {
  for (const locale of locales) {
    const document = await readCase(people, `/${locale}/case/fullt-hus`);
    const steps = document.elements.find((element) => attribute(element, 'className') === 'steps');
    expect(steps?.tagName).toBe('ol');
    expect(textsOfClass(document, 'callout')).toHaveLength(1);
    expect(textsOfClass(document, 'voice-kind')).toEqual([
      ui(locale).caseLabels.paraphrase,
      ui(locale).caseLabels.quote,
    ]);
    const quote = named(document, 'blockquote')[0];
    // The quote is Danish on every page, in Danish quotation marks.
    expect(wordsOf(quote as Element).trim()).toBe('»Nu er her liv igen«');
    expect(attribute(quote, 'lang') || languageOf(document)).toBe('da');
    const foreign = named(document, 'i').filter((element) => attribute(element, 'lang') !== '');
    expect(foreign.map((element) => [attribute(element, 'lang'), wordsOf(element)])).toEqual(
      { sv: [['da', 'torvehandel']], nb: [['sv', 'torghandel']], da: [['sv', 'torghandel']] }[locale],
    );
    expect(linksOf(document)).toContain('/sv/case/halvt-oversatt#bakgrunn');
  }
});

test('an anonymous client is known by its public label alone', async ({ people }) => {
  const document = await readCase(people, '/sv/case/halvt-oversatt');
  expect(textsOf(document, 'dd')[0]).toContain('En nordisk region');
  expect(textsOf(document, 'dd')[0]).toContain(ui('sv').caseLabels.anonymous);
});

test('what a tender asks for stands among the facts, and a reference only where it was agreed', async ({
  people,
}) => {
  const offered = perLocale((locale) => ui(locale).caseLabels.referenceAvailable);
  for (const locale of locales) {
    const facts = textsOf(await readCase(people, `/${locale}/case/fullt-hus`), 'dd');
    expect(facts).toEqual(expect.arrayContaining([offered[locale], 'Nordkonsult ledet arbeidet']));
    expect(facts.join()).toMatch(/(?:Våren|Foråret) 2030/);
  }
  expect(textsOf(await readCase(people, '/sv/case/halvt-oversatt'), 'dd')).not.toContain(offered.sv);
});

test('a portrait of more than 500 dots is a file of its own, of one path a kind', async ({ people }) => {
  const document = await readCase(people, '/nb/case/fullt-hus');
  const hero = named(document, 'svg').find((svg) => attribute(svg, 'role') === 'img');
  expect(attribute(hero, 'ariaLabel')).toBe(
    'Portrett i tall: 640 deltakere på torget, 320 ansatte og 3 dager.',
  );
  const use = hero?.children.find((child) => child.type === 'element');
  const href = use?.type === 'element' ? attribute(use, 'href') : '';
  expect(href).toMatch(/^\/_casebok\/.+\/portrait\/[0-9a-f]+\.svg#p$/);
  const { status, headers, text } = await ask(people.address, href.replace('#p', ''), {
    headers: { 'accept-encoding': 'identity' },
  });
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'image/svg+xml; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  expect(text).toContain('<g id="p"');
  expect((text.match(/<path/g) ?? []).length).toBeLessThan(6);
  expect(
    (text.match(/h0/g) ?? []).length,
    'one dot for each of the 640, with the 320 lighter ones',
  ).toBeGreaterThanOrEqual(640);
  expect(text).not.toMatch(/<script|<style|style=/);
});
