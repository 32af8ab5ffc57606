import { type Answer, ask, relativeTarget } from './site/ask';
import { type Document, idsOf, linksOf, readDocument } from './site/document';
import { faultsAmong, unless } from './site/faults';
import type { Site } from './site/test';
import { expect, test } from './site/test';

/** What a link leads to in the end. */
interface Arrival {
  status: number;
  path: string;
  document?: Document;
}

/** Follows redirects, as a browser would, but no more than a reader would bear. */
async function follow({ address }: Site, path: string, hops = 3): Promise<Arrival> {
  const answer: Answer = await ask(address, path);
  if (answer.status >= 300 && answer.status < 400) {
    if (hops === 0) return { status: answer.status, path };
    return follow({ address } as Site, relativeTarget(answer), hops - 1);
  }
  const isDocument = answer.headers['content-type']?.startsWith('text/html');
  return { status: answer.status, path, ...(isDocument && { document: readDocument(path, answer.text) }) };
}

/** Address and anchor of an internal link, seen from the page it stands on. */
function targetOf(link: string, from: string): { path: string; anchor?: string } | undefined {
  const base = 'http://site.invalid';
  const url = new URL(link, base + from);
  if (url.origin !== base) return undefined;
  const anchor = url.hash === '' ? undefined : decodeURIComponent(url.hash.slice(1));
  return { path: url.pathname + url.search, anchor };
}

test('every link and anchor of every document leads somewhere', async ({ site, documents }) => {
  const arrivals = new Map<string, Promise<Arrival>>();
  const arrive = (path: string) => {
    const known = arrivals.get(path) ?? follow(site, path);
    arrivals.set(path, known);
    return known;
  };
  const queue = [...documents];
  const seen = new Set(queue.map(({ path }) => path));
  const faults: string[] = [];
  // Pages that are kept out of the sitemap, such as people's, are found by the links to them. Lists with a
  // choice are followed to, but not from: every choice leads to every other.
  for (const document of queue) {
    for (const link of new Set(linksOf(document))) {
      const target = targetOf(link, document.path);
      if (!target) continue;
      const { path, anchor } = target;
      const arrival = await arrive(path);
      if (arrival.status !== 200) faults.push(`${document.path} → ${link}: ${arrival.status}`);
      else if (anchor !== undefined && !(arrival.document && idsOf(arrival.document).includes(anchor)))
        faults.push(`${document.path} → ${link}: no such anchor`);
      if (arrival.document && !path.includes('?') && !seen.has(arrival.path)) {
        seen.add(arrival.path);
        queue.push(arrival.document);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(queue.length, 'more documents than the sitemap has, since people have pages').toBeGreaterThan(
    documents.length,
  );
  const links = queue.flatMap(linksOf);
  expect(links.filter((link) => link.includes('?')).length, 'links to lists with a choice').toBeGreaterThan(
    30,
  );
  expect(links.filter((link) => link.includes('#')).length, 'links to anchors').toBeGreaterThan(30);
});

test('no link needs a script, is empty, or is an address that a browser would have to guess', ({
  documents,
}) => {
  const faults = faultsAmong(documents, (document) =>
    linksOf(document).flatMap((link) =>
      unless(
        /^(?:\/(?!\/)|#[^\s]+$|https?:\/\/[\w.-]+|mailto:[^\s@]+@|tel:\+?\d)/.test(link),
        `links to "${link}"`,
      ),
    ),
  );
  expect(faults).toEqual([]);
});

test('links lead to the address itself, not to a redirect', async ({ site, documents }) => {
  const links = [
    ...new Set(
      documents.flatMap((document) =>
        linksOf(document).flatMap((link) => targetOf(link, document.path)?.path ?? []),
      ),
    ),
  ];
  expect(links.length).toBeGreaterThan(documents.length);
  const answers = await Promise.all(
    links.map(async (path) => ({ path, ...(await ask(site.address, path, { method: 'HEAD' })) })),
  );
  expect(faultsAmong(answers, ({ status }) => unless(status === 200, `answers ${status}`))).toEqual([]);
});
