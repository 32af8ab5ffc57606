import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementContent } from 'hast';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuildReport, buildLibrary } from '@/lib/content/build-library';
import type { Figure } from '@/lib/domain/case-schema';
import { replacePersonMarks } from '@/lib/domain/person-mark';
import type { CaseRecord, CaseText, LibraryIndex } from '@/lib/domain/record';
import { foldersFor } from '@/lib/records/folders';
import { numbersIn } from './numbers-in-text';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

interface Facts {
  figures: Figure[];
  employees?: { value: number; approx?: boolean };
  /** Every number that the case's source states, and no others: no text may tell another. */
  stated: number[];
}

/** What the five source pages state. A number that is not here is not in the case. */
const facts: Record<string, Facts> = {
  'baerum-omorganisation': {
    figures: [
      { id: 'managers', value: 15, unit: 'managers', kind: 'participants' },
      { id: 'gatherings', value: 10, unit: 'gatherings', kind: 'effort' },
      { id: 'months', value: 15, unit: 'months', kind: 'effort' },
      { id: 'days-per-gathering', value: 2, unit: 'days', per: 'gathering', kind: 'detail' },
      { id: 'further-support', value: 2, unit: 'participants', kind: 'detail' },
      { id: 'coaching-days', value: 12, unit: 'days', kind: 'detail' },
      { id: 'coaching-years', value: 1.5, unit: 'years', kind: 'detail' },
    ],
    // 2000: "in the early 2000s"
    stated: [1.5, 2, 10, 12, 15, 2000],
  },
  'forvaltning-kollektiv-intelligens': {
    figures: [
      { id: 'months', value: 6, unit: 'months', kind: 'effort' },
      { id: 'days-per-manager', value: 4, approx: true, unit: 'days', per: 'manager', kind: 'detail' },
    ],
    employees: { value: 2500, approx: true },
    stated: [4, 6, 2500],
  },
  'hvidovre-ledelsesgrundlag': {
    figures: [
      { id: 'people', value: 300, unit: 'people', kind: 'participants' },
      { id: 'centres', value: 13, unit: 'centres', kind: 'units' },
      { id: 'themes', value: 4, unit: 'themes', kind: 'detail' },
    ],
    stated: [4, 13, 300],
  },
  'chefsdag-460-chefer': {
    figures: [
      { id: 'managers', value: 460, unit: 'managers', kind: 'participants' },
      { id: 'days', value: 1, unit: 'days', kind: 'effort' },
    ],
    // 1: "in one room"; 2: managers' days in general are held twice a year, which is said of no client
    stated: [1, 2, 460],
  },
  'hedemora-koncernledning': {
    figures: [],
    // 1: "in one way"
    stated: [1],
  },
};
const slugs = Object.keys(facts);

const project = fileURLToPath(new URL('../../..', import.meta.url));
const output = mkdtempSync(path.join(tmpdir(), 'casebok-facts-'));
const folders = {
  ...foldersFor({}, project),
  output,
  records: path.join(output, 'records'),
  assets: path.join(output, 'assets'),
};
afterAll(() => rmSync(output, { recursive: true, force: true }));

let report: BuildReport;
let index: LibraryIndex;
beforeAll(async () => {
  // A day on which all five are out.
  report = await buildLibrary(folders, { mode: 'build', today: '2100-01-01', drafts: false });
  index = JSON.parse(readFileSync(path.join(folders.records, 'index.json'), 'utf8'));
});

const recordOf = (slug: string): CaseRecord =>
  JSON.parse(readFileSync(path.join(folders.records, 'cases', `${slug}.json`), 'utf8'));

test('the example content is without errors', () => {
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.files).toBeGreaterThan(70);
});

test('the cases are these five', () => {
  expect(index.cases.map(({ slug }) => slug).sort()).toEqual([...slugs].sort());
});

describe.each(slugs)('%s', (slug) => {
  const { figures, employees, stated } = facts[slug] ?? { figures: [], stated: [] };

  test('has the figures that its source states, and no others', () => {
    const { facts: found } = recordOf(slug);
    expect(found.figures).toEqual(figures);
    expect(index.clients[found.client]?.employees).toEqual(employees);
    expect([found.period, found.reference]).toEqual([undefined, undefined]);
  });

  test('tells no other number in any of its texts', () => {
    const texts = Object.values(recordOf(slug).texts);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const words = wordsOf(text);
      expect(words.length, text.lang).toBeGreaterThan(1000);
      expect(
        numbersIn(words, text.lang).filter((number) => !stated.includes(number)),
        text.lang,
      ).toEqual([]);
    }
  });

  test('tells each of its figures in every language', () => {
    for (const text of Object.values(recordOf(slug).texts)) {
      const told = numbersIn(wordsOf(text), text.lang);
      // "en heldag" is one day without a number.
      const missing = figures.filter(({ value }) => value !== 1 && !told.includes(value));
      expect(
        missing.map(({ id }) => id),
        text.lang,
      ).toEqual([]);
    }
  });
});

/** Everything that a reader of a case reads, but for names of files and people. */
function wordsOf({ body, figureLabels, links, ...fields }: CaseText): string {
  const { title, lead, challenge, approach, result, periodText, cardLine } = fields;
  const inBody = body.sections.flatMap(({ heading, plain, blocks }) => [
    heading,
    plain,
    ...blocks.map((block) => (block.kind === 'voice' ? block.role : undefined)),
  ]);
  const all = [
    title,
    lead,
    challenge,
    approach,
    result,
    periodText,
    cardLine,
    ...Object.values(figureLabels),
  ];
  const notes = (body.notes ?? []).map(textOf);
  const words = [...all, ...links.map((link) => link.title), ...inBody, ...notes].filter(Boolean).join('\n');
  return replacePersonMarks(words, (_, name) => name);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
