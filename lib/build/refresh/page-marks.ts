import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LibraryIndex } from '@/lib/domain/record';
import type { Folders } from '@/lib/records/folders';
import {
  casePages,
  firmPages,
  newsPages,
  type PageType,
  personPages,
  themePages,
} from '@/lib/select/page-parts';

/** Page types that are made of a part of the library. Every other document may show anything of it. */
const ofParts: Readonly<Record<string, PageType<object>>> = {
  '/[locale]/case/[slug]': casePages,
  '/[locale]/nytt/[slug]': newsPages,
  '/[locale]/person/[id]': personPages,
  '/[locale]/firma/[id]': firmPages,
  '/[locale]/tema/[id]': themePages,
};

/** What the records of a library hold, as far as documents depend on it. */
export interface Records {
  index: LibraryIndex;
  /** Slug → hash of everything that the case's record was made from. */
  written: Readonly<Record<string, string>>;
  /** Hash of all of it. The day of the build is left out: no document shows it. */
  hash: string;
}

/** @throws when the records are missing or damaged */
export function readRecords({ records }: Folders): Records {
  const read = (name: string) => readFileSync(path.join(records, name), 'utf8');
  // Both are written by `lib/content` alone.
  const index: LibraryIndex = JSON.parse(read('index.json'));
  const ledger = read('written.json');
  return {
    index,
    written: JSON.parse(ledger),
    hash: hashOf(JSON.stringify({ ...index, today: undefined }), ledger),
  };
}

/** A document, or another file that Next prerenders, and the hash of all that may decide a byte of it. */
export interface Mark {
  /** Page type: `/[locale]/case/[slug]`. */
  route: string;
  mark: string;
}

/** Whether the library tells which pages there are of a type, and what each is made of. */
export function isOfParts(route: string | undefined): boolean {
  return route !== undefined && Object.hasOwn(ofParts, route);
}

/** Whether the pages of a type come and go with the content, in a way that only Next knows. */
export function isOpenEnded(route: string): boolean {
  return !isOfParts(route) && route.replace('/[locale]', '').includes('[');
}

/**
 * Says what every document of the site is made from, apart from code.
 * @param routes URL path → page type of everything that Next has prerendered. Of types that are made of parts the
 * paths are told by the library itself.
 * @returns by URL path
 */
export function pageMarks(records: Records, routes: ReadonlyMap<string, string>): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const [address, route] of routes) {
    if (!isOfParts(route)) marks.set(address, { route, mark: records.hash });
  }
  const withheld = withheldPeople(records.index);
  for (const [route, pages] of Object.entries(ofParts)) {
    for (const { id, locales } of pages.list(records.index)) {
      const body = pages === casePages ? (records.written[id] ?? '') : '';
      const mark = hashOf(JSON.stringify(pages.part(id, records.index)), body, withheld);
      for (const locale of locales) marks.set(pages.address(locale, id), { route, mark });
    }
  }
  return marks;
}

/** Structured data leaves out every address that spells one of these names, on whatever page (`lib/copies/withheld.ts`). */
function withheldPeople({ people }: LibraryIndex): string {
  const withheld = Object.values(people).filter(({ name, places }) => !name || !places.includes('copy'));
  // A hash: thousands of names would be hashed again for every page.
  return hashOf(JSON.stringify(withheld.map(({ id, name }) => [id, name])));
}

function hashOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 22);
}
