import { readFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '@/lib/domain/locale';
import { filesOf, type SiteManifest } from '@/lib/server/site-manifest';
import { type Answer, ask } from '../site/ask';
import {
  type Canary,
  hiddenSlugs,
  hiddenWords,
  privateNumber,
  privatePerson,
  publicWord,
  sourcePerson,
  withdrawnPerson,
} from '../site/canaries';
import { faultsAmong } from '../site/faults';
import { madeFiles, unzipped } from '../site/made-files';
import type { PeopleSite } from '../site/people-site';
import { expect, test } from '../site/test';

/** A piece of output: everything in it that leaves, headers included. */
interface Output {
  path: string;
  text: string;
}

const hidden: Canary[] = Object.values(hiddenWords);
const persons: Canary[] = [privatePerson, withdrawnPerson].flatMap(({ first, last }) => [first, last]);
const sourceNames: Canary[] = [sourcePerson.first, sourcePerson.last];
const number: Canary = { word: privateNumber, run: privateNumber };

/** Which canaries stand in an output, in any spelling. */
function canariesIn({ text }: Output, canaries: Canary[]): string[] {
  const lower = text.toLowerCase();
  const joined = lower.replace(/[\s+.()-]/g, '');
  return canaries
    .filter(({ run }) => lower.includes(run) || joined.includes(run))
    .map(({ word }) => `holds ${word}`);
}

const slug = 'syskon-01';
const copiesOf = (of: string) => [
  ...locales.map((locale) => `/${locale}/case/${of}.md`),
  `/api/case/${of}.json`,
];

async function responseTo(
  { address }: PeopleSite,
  at: string,
  headers?: Record<string, string>,
): Promise<Output> {
  const answer: Answer = await ask(address, at, { headers: { 'accept-encoding': 'identity', ...headers } });
  return { path: at, text: `${JSON.stringify(answer.headers)}\n${unzipped(answer.body).toString('utf8')}` };
}

/** Every address that the server answers from memory, read over HTTP. */
async function served(people: PeopleSite): Promise<Output[]> {
  const manifest: SiteManifest = JSON.parse(
    readFileSync(path.join(people.folders.dist, 'casebok-site.json'), 'utf8'),
  );
  const addresses = filesOf(manifest).map((file) => encodeURI(file.path));
  expect(addresses.length).toBeGreaterThan(150);
  return Promise.all(addresses.map((at) => responseTo(people, at)));
}

/** What is made per request: lists, searches, copies, and misses of every kind. */
async function madePerRequest(people: PeopleSite): Promise<Output[]> {
  const slugs = people.index.cases.map((entry) => entry.slug);
  const lists = locales.flatMap((locale) =>
    [
      'tema=torg',
      'side=2',
      'q=bakgrund',
      'q=egenskap',
      `q=${encodeURIComponent('står')}`,
      'firma=nordkonsult',
    ].map((query) => `/${locale}/case?${query}`),
  );
  const misses = Object.values(hiddenSlugs)
    .flatMap((of) => [...locales.map((locale) => `/${locale}/case/${of}`), ...copiesOf(of)])
    .concat(locales.flatMap((locale) => [`/${locale}/case/i-dag`, `/${locale}/case/i-dag.md`]));
  const addresses = [...slugs.flatMap(copiesOf), ...lists, '/api/case/i-dag.json'];
  return [
    ...(await Promise.all(addresses.map((at) => responseTo(people, at)))),
    ...(await Promise.all(
      slugs.map((of) => responseTo(people, `/sv/case/${of}`, { accept: 'text/markdown' })),
    )),
    // The address itself is the asker's, and may come back in no answer either.
    ...(await Promise.all(misses.map((at) => responseTo(people, at)))),
  ];
}

test('nothing of a draft, a withdrawn case or a person who may not be named stands in any file that was made', ({
  people,
}) => {
  const files = madeFiles(people.folders);
  const outside = files.filter((file) => !file.path.startsWith(people.folders.records));
  // The control: each kind of file is one in which the search finds what is there.
  const found = outside.filter((file) => canariesIn(file, [publicWord]).length > 0).map((file) => file.path);
  for (const kind of [/\.html$/, /\.html\.br$/, /search\/.+\.bin$/])
    expect(
      found.some((file) => kind.test(file)),
      String(kind),
    ).toBe(true);
  expect(faultsAmong(outside, (file) => canariesIn(file, [...hidden, ...persons, number]))).toEqual([]);
  // Records refer to people by id, which nothing sends; of what is hidden they know nothing at all.
  const records = files.filter((file) => file.path.startsWith(people.folders.records));
  expect(records.some((file) => canariesIn(file, [publicWord]).length > 0)).toBe(true);
  expect(faultsAmong(records, (file) => canariesIn(file, [...hidden, number]))).toEqual([]);
});

test('nor in any response: files, pages made per request, copies, misses', async ({ people }) => {
  const files = await served(people);
  const made = await madePerRequest(people);
  const control = (outputs: Output[], at: RegExp) =>
    expect(
      outputs.some((output) => at.test(output.path) && canariesIn(output, [publicWord]).length > 0),
      String(at),
    ).toBe(true);
  control(files, /^\/sv\/case\/syskon-01$/);
  control(files, /\/search\/.+\.bin$/);
  control(made, /^\/sv\/case\/syskon-01\.md$/);
  control(made, /^\/api\/case\/syskon-01\.json$/);
  control(made, /^\/sv\/case\?q=/);
  expect(
    faultsAmong([...files, ...made], (output) => canariesIn(output, [...hidden, ...persons, number])),
  ).toEqual([]);
});

test('feeds and the list of cases hold the case, and so would hold what must not stand in them', async ({
  people,
}) => {
  const outputs = await Promise.all(
    [...locales.flatMap((locale) => [`/${locale}/feed.xml`, `/${locale}/feed.json`]), '/api/cases.json'].map(
      (at) => responseTo(people, at),
    ),
  );
  for (const { path: at, text } of outputs) expect(text, at).toContain(slug);
  expect(
    faultsAmong(outputs, (output) => canariesIn(output, [...hidden, ...persons, number, ...sourceNames])),
  ).toEqual([]);
});

test('somebody known from a public source is named on the page, and in no copy of it', async ({ people }) => {
  const page = await responseTo(people, `/sv/case/${slug}`);
  expect(canariesIn(page, sourceNames)).toHaveLength(2);
  const data = /<script type="application\/ld\+json">.*?<\/script>/s.exec(page.text)?.[0] ?? '';
  expect(data).toContain('Syskon nummer 01');
  const copies = await Promise.all(
    [`/sv/case/${slug}.md`, `/api/case/${slug}.json`].map((at) => responseTo(people, at)),
  );
  for (const copy of copies) expect(canariesIn(copy, [publicWord]), copy.path).toHaveLength(1);
  expect(
    faultsAmong([...copies, { path: 'data block', text: data }], (output) => canariesIn(output, sourceNames)),
  ).toEqual([]);
});

test('the search finds the public word and no other', async ({ people }) => {
  const count = async ({ word }: Canary) => {
    const { text } = await ask(people.address, `/sv/case?q=${encodeURIComponent(word)}`);
    return (text.match(/href="\/sv\/case\/syskon-01(?:#[\w-]*)?"/g) ?? []).length;
  };
  expect(await count(publicWord)).toBeGreaterThan(0);
  expect(await count(sourcePerson.last), 'who may be named within the case is found by name').toBeGreaterThan(
    0,
  );
  for (const word of [...hidden, ...persons]) expect(await count(word), word.word).toBe(0);
});
