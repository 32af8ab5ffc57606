import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CaseRecord } from '@/lib/domain/record';
import { codeVersion } from './code-version';
import { type Finishing, finishBody, namelessAmong, spellsHidden } from './finish-body';
import { type Passed, present, visibleSlugs } from './gate';
import type { ParseCache } from './parse-cache';
import type { CaseValue } from './parsed-file';
import { peopleOfCase } from './people-named';
import { pictureFile } from './pictures';
import { recordFile, writtenSlugs } from './record-files';
import { redactSource } from './redact';
import { writeWhole, writeWholeSync } from './write-file';

/** Slug → fingerprint of everything that the written record was made from. */
type Written = Record<string, string>;

/**
 * Writes one JSON per case, only where something it is made from has changed, and removes those of cases
 * that are no longer public.
 * @returns how many were written and removed
 */
export async function writeRecords(
  folder: string,
  cases: Passed<CaseValue>[],
  finishing: Finishing,
  cache: ParseCache,
): Promise<{ written: number; removed: number }> {
  const ledger = path.join(folder, 'written.json');
  const before = readLedger(ledger);
  const lying = new Set(writtenSlugs(folder));
  const visible = visibleSlugs(cases);
  const after: Written = {};
  const stale: { item: Passed<CaseValue>; related: string[] }[] = [];
  for (const item of cases) {
    const { slug } = item;
    const related = item.original.facts?.related.filter((other) => visible.has(other)) ?? [];
    after[slug] = fingerprint(item, related, finishing);
    publishPictures(item, finishing);
    if (before[slug] !== after[slug] || !lying.has(slug)) stale.push({ item, related });
  }
  const gone = [...lying].filter((slug) => !Object.hasOwn(after, slug));

  const touched = [...stale.map(({ item }) => item.slug), ...gone];
  // A run that is ended on the way leaves a list that vouches for none of them: an edit may be taken back by then.
  if (touched.length > 0) await writeWhole(ledger, JSON.stringify(without(before, touched)));
  for (const [index, { item, related }] of stale.entries()) {
    const record = await toRecord(item, related, finishing, cache);
    writeWholeSync(recordFile(folder, item.slug), JSON.stringify(record));
    // The threads that draw ask for more, and would have to wait till all is written.
    if (index % 64 === 63) await setImmediate();
  }
  await Promise.all(gone.map((slug) => rm(recordFile(folder, slug), { force: true })));
  await writeWhole(ledger, JSON.stringify(after));
  return { written: stale.length, removed: gone.length };
}

function without(written: Written, slugs: readonly string[]): Written {
  const left = { ...written };
  for (const slug of slugs) delete left[slug];
  return left;
}

function readLedger(file: string): Written {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function fingerprint(
  item: Passed<CaseValue>,
  related: string[],
  { people, names, pictures }: Finishing,
): string {
  const { original, texts } = item;
  const nameless = [...namelessAmong(peopleOfCase(item), people)].map((id) => [id, names.get(id)]);
  const parts = present(texts).map((text) => [
    text.summary.hash,
    text.mentions.people.map(({ id }) => people[id]?.side),
    text.mentions.pictures.map(({ src }) => pictures.get(pictureFile(text.file, src))),
  ]);
  const all = JSON.stringify([codeVersion, original.summary.hash, related, nameless, parts]);
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

function publishPictures({ texts }: Passed<CaseValue>, { pictures, publish }: Finishing): void {
  for (const text of present(texts)) {
    for (const { src } of text.mentions.pictures) {
      const picture = pictures.get(pictureFile(text.file, src));
      if (picture) publish(picture);
    }
  }
}

/** @param related slugs of visible cases: that of a hidden one may tell whom it is about */
async function toRecord(
  item: Passed<CaseValue>,
  related: string[],
  finishing: Finishing,
  cache: ParseCache,
): Promise<CaseRecord> {
  const { slug, original } = item;
  if (!original.facts) throw new Error(`${original.file} passed the gate without facts`);
  const named = peopleOfCase(item);
  const spells = spellsHidden(namelessAmong(named, finishing.people), finishing);
  const record: CaseRecord = {
    slug,
    original: original.lang,
    facts: { ...original.facts, related, source: redactSource(original.facts.source, spells) },
    texts: {},
  };
  for (const text of present(item.texts)) {
    record.texts[text.lang] = {
      ...text.text,
      links: text.text.links.filter(({ url }) => !spells(url)),
      lang: text.lang,
      body: await finishBody(text, finishing, cache, named),
    };
  }
  return record;
}
