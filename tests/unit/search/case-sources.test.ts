import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSources } from '@/lib/cli/case-sources';
import type { LibraryIndex } from '@/lib/domain/record';
import { generateLibrary } from '../../bench/generate/generate-library';
import { libraryIndex } from '../../bench/generate/search-documents';

const records = mkdtempSync(path.join(tmpdir(), 'casebok-sources-'));
let index: LibraryIndex;

beforeAll(() => {
  const library = generateLibrary({ cases: 6, seed: 3 });
  const whole = libraryIndex(library);
  index = {
    ...whole,
    cases: whole.cases.map((entry) => ({
      ...entry,
      texts: { sv: { title: '', lead: '', figureLabels: {} } },
    })),
  };
  mkdirSync(path.join(records, 'cases'));
  for (const { slug } of index.cases) writeFileSync(path.join(records, 'cases', `${slug}.json`), '{}');
  writeLedger({});
});
afterAll(() => rmSync(records, { recursive: true, force: true }));

function writeLedger(changed: Record<string, string>): void {
  const marks = Object.fromEntries(index.cases.map(({ slug }) => [slug, 'as it was']));
  writeFileSync(path.join(records, 'written.json'), JSON.stringify({ ...marks, ...changed }));
}

/** Slugs of the cases whose key is another one in the second list. */
function changedBetween(before: LibraryIndex, after: LibraryIndex, change: () => void = () => {}): string[] {
  const keys = new Map(caseSources(records, before).map(({ slug, key }) => [slug, key]));
  change();
  const now = caseSources(records, after);
  expect(now.length).toBe(index.cases.length);
  return now.filter(({ slug, key }) => keys.get(slug) !== key).map(({ slug }) => slug);
}

describe('the sources of cases', () => {
  it('are what they were when nothing has changed, and read no record', () => {
    // The records hold nothing that a document could be made of.
    expect(changedBetween(index, structuredClone(index))).toEqual([]);
  });
  it('change with a record', () => {
    const [first] = index.cases;
    const slug = first?.slug ?? '';
    expect(changedBetween(index, index, () => writeLedger({ [slug]: 'written again' }))).toEqual([slug]);
    writeLedger({});
  });
  it('change with a theme, for the cases that have it', () => {
    const [id = ''] = index.cases[0]?.themes ?? [];
    const after = structuredClone(index);
    const theme = after.themes[id];
    if (theme) theme.labels.nb = 'Omdøpt';
    const having = index.cases.filter(({ themes }) => themes.includes(id)).map(({ slug }) => slug);
    expect(having.length).toBeGreaterThan(0);
    expect(changedBetween(index, after)).toEqual(having);
  });
  it('keep their numbers when a case is withdrawn', () => {
    const numbers = (of: LibraryIndex) =>
      new Map(caseSources(records, of).map(({ slug, caseNumber }) => [slug, caseNumber]));
    const before = numbers(index);
    expect(new Set(before.values()).size).toBe(index.cases.length);
    const oldest = index.cases.find(({ slug }) => before.get(slug) === 0);
    const { slug = '', published } = oldest ?? {};
    const withdrawals = (['sv', 'nb'] as const).map((lang) => ({ slug, lang, published }));
    const after = numbers({ ...index, cases: index.cases.filter((entry) => entry !== oldest), withdrawals });
    before.delete(slug);
    expect(after).toEqual(before);
  });
  it('change when somebody may no longer be named', () => {
    const named = index.cases.find(({ people }) => people.length > 0)?.people[0] ?? '';
    const after = structuredClone(index);
    const person = after.people[named];
    if (person) [person.name, person.places] = [undefined, []];
    const naming = index.cases.filter(({ people }) => people.includes(named)).map(({ slug }) => slug);
    expect(naming.length).toBeGreaterThan(0);
    expect(changedBetween(index, after)).toEqual(naming);
  });
  it('are known by the records themselves when the ledger is lost', () => {
    rmSync(path.join(records, 'written.json'));
    const [first] = index.cases;
    const file = path.join(records, 'cases', `${first?.slug}.json`);
    expect(changedBetween(index, index, () => writeFileSync(file, '{"slug":"x"}'))).toEqual([first?.slug]);
    writeLedger({});
  });
});
