import { test as base } from '@playwright/test';
import { ask } from './ask';
import { type Document, readDocument } from './document';
import { type PeopleSite, servePeople } from './people-site';
import { type Listed, readSitemap } from './sitemap';
import { type Site, thisSite } from './this-site';

interface WorkerFixtures {
  /** The production build of this project's content. */
  site: Site;
  sitemap: Listed[];
  /** Every document of the sitemap, read once. */
  documents: Document[];
  /** A second site, of invented people and cases: `tests/fixtures/people`. */
  people: PeopleSite;
}

/** `test` of Playwright, with the sites that are tested. */
export const test = base.extend<object, WorkerFixtures>({
  site: [
    // Playwright reads from this pattern which fixtures are needed.
    // biome-ignore lint/correctness/noEmptyPattern: none
    async ({}, use) => use(thisSite()),
    { scope: 'worker' },
  ],
  sitemap: [async ({ site }, use) => use(await readSitemap(site.address, site.index)), { scope: 'worker' }],
  documents: [
    async ({ site, sitemap }, use) => {
      const read = async ({ path: at }: Listed) => readDocument(at, (await ask(site.address, at)).text);
      await use(await Promise.all(sitemap.map(read)));
    },
    { scope: 'worker' },
  ],
  people: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const people = await servePeople();
      await use(people);
      await people.close();
    },
    // It is built when the first test asks for it, while the other worker may be testing something else.
    { scope: 'worker', timeout: 240_000 },
  ],
});

export { expect } from '@playwright/test';
export type { Site } from './this-site';
