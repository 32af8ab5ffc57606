import { describe, expect, test } from 'vitest';
import { caseTextSchema } from '@/lib/domain/case-schema';
import { locales } from '@/lib/domain/locale';
import { nounById } from '@/tests/bench/generate/compounds';
import { generateLibrary } from '@/tests/bench/generate/generate-library';
import { adjectives, nouns, verbs } from '@/tests/bench/generate/lexicon';
import { searchDocuments } from '@/tests/bench/generate/search-documents';
import { caseFiles } from '@/tests/bench/generate/write-library';

const library = generateLibrary({ cases: 120, seed: 1 });
const files = library.cases.flatMap(caseFiles);

describe('a generated library', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(generateLibrary({ cases: 120, seed: 1 })).toEqual(library);
    expect(generateLibrary({ cases: 120, seed: 2 }).cases[0]).not.toEqual(library.cases[0]);
  });

  test('begins a larger one', () => {
    const smaller = generateLibrary({ cases: 40, seed: 1 });
    expect(files.slice(0, smaller.cases.flatMap(caseFiles).length)).toEqual(smaller.cases.flatMap(caseFiles));
    expect(library.people.slice(0, smaller.people.length)).toEqual(smaller.people);
    expect(library.clients.slice(0, smaller.clients.length)).toEqual(smaller.clients);
  });

  test('has texts that the schema takes, in all three languages, some of them translated', () => {
    const texts = library.cases.flatMap((one) => Object.values(one.texts));
    for (const { sections, lang, ...fields } of texts) {
      expect(sections.length).toBeGreaterThanOrEqual(3);
      expect(locales).toContain(lang);
      caseTextSchema.parse({ ...fields, status: 'published' });
    }
    expect(new Set(texts.map(({ lang }) => lang)).size).toBe(3);
    const translated = library.cases.filter((one) => Object.keys(one.texts).length > 1).length;
    expect(translated / library.cases.length).toBeGreaterThan(0.1);
    expect(translated / library.cases.length).toBeLessThan(0.3);
  });

  test('has about 490 words a case', () => {
    const words = searchDocuments(library).map(
      ({ title, sections }) =>
        [title, ...sections.flatMap(({ heading = '', text }) => [heading, text])]
          .join(' ')
          .match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    );
    const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
    expect(mean).toBeGreaterThan(440);
    expect(mean).toBeLessThan(540);
  });

  test('tells a noun in every language of the case that has it', () => {
    const found = library.cases.flatMap((one) => {
      const [first = ''] = one.nouns.title;
      return Object.values(one.texts).map(({ lang, title }) => {
        const { i, d, p, dp } = nounById(first).forms[lang];
        return [i, d, p, dp].some((form) => title.toLowerCase().includes(form));
      });
    });
    expect(found.length).toBeGreaterThan(120);
    expect(found).not.toContain(false);
  });
});

test('the lexicon is spelled with the letters of each language', () => {
  const all = [...nouns, ...verbs, ...adjectives].map(({ forms }) => forms);
  expect(all.length).toBeGreaterThan(400);
  const textOf = (lang: 'sv' | 'nb' | 'da') => JSON.stringify(all.map((forms) => forms[lang]));
  expect(textOf('sv')).not.toMatch(/[æø]/);
  expect(textOf('nb')).not.toMatch(/[äö]/);
  expect(textOf('da')).not.toMatch(/[äö]/);
});
