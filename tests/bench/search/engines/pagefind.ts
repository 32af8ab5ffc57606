import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type Locale, locales } from '@/lib/domain/locale';
import type { SearchDocument } from '@/lib/search/search-document';
import { depth, type Engine } from '../engine';
import { type StaticServer, serveFolders } from '../static-server';
import { startWatch } from '../stopwatch';

/** The part of Pagefind's browser script that is used here. */
interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<{ results: { id: string }[] }>;
  mergeIndex(path: string, options: { language: string }): Promise<void>;
  destroy(): Promise<void>;
}

interface PagefindModule {
  createInstance(options: { basePath: string }): PagefindInstance;
}

/** Pagefind over HTML pages with a language each, asked through its own browser script. */
export const pagefind: Engine = {
  name: 'pagefind',
  settings:
    'HTML pages with lang, h1, h2 and its own weights, so three indexes; asked in the index of the target language; bytes are of all three merged',
  async build({ documents }) {
    const folder = mkdtempSync(join(tmpdir(), 'casebok-pagefind-'));
    const watch = startWatch();
    await writeIndex(documents, folder);
    const build = watch();
    // Its script refuses to merge an index with one that has the same path.
    const server = await serveFolders({ '/sv/': folder, '/nb/': folder, '/da/': folder });
    // The bundle is an ES module without a package to say so.
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const module: PagefindModule = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
    const slugs = slugsOfFragments(folder);
    const instances = new Map<Locale, PagefindInstance>();
    for (const lang of locales) instances.set(lang, await open(module, server, lang));
    return {
      async find({ text }, target) {
        const { results = [] } = (await instances.get(target)?.search(text)) ?? {};
        return results.slice(0, depth).flatMap(({ id }) => slugs.get(id) ?? []);
      },
      async bytesOf({ text, lang }) {
        server.served.clear();
        const instance = await open(module, server, lang);
        for (const other of locales.filter((one) => one !== lang))
          await instance.mergeIndex(`${server.origin}/${other}/`, { language: other });
        const { results } = await instance.search(text);
        await instance.destroy();
        const sizeOf = (pattern: RegExp) =>
          [...server.served].reduce((sum, [name, size]) => (pattern.test(name) ? sum + size : sum), 0);
        const fragments = results.slice(0, 10).map(({ id }) => statSync(fragmentFile(folder, id)).size);
        return {
          once: sizeOf(/(?:entry\.json|\.pf_meta)$/),
          query: sizeOf(/\.pf_index$/),
          excerpts: fragments.reduce((sum, size) => sum + size, 0),
          rows: fragments.length,
        };
      },
      indexBytes: readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.pf_(?:index|meta)$|entry\.json$/.test(name))
        .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
      times: { build },
      assets: { folder },
      async close() {
        for (const instance of instances.values()) await instance.destroy();
        await server.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};

async function writeIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
  for (const document of documents)
    await index.addHTMLFile({ url: `/${document.lang}/${document.slug}`, content: htmlOf(document) });
  await index.writeFiles({ outputPath: folder });
  await close();
}

/** The page as an article: headings count by their level, labels as text below. */
function htmlOf({ lang, title, sections, labels = [] }: SearchDocument): string {
  const body = sections.map(
    ({ heading, text }) => `${heading ? `<h2>${asText(heading)}</h2>` : ''}<p>${asText(text)}</p>`,
  );
  const words = labels.map(({ text }) => `<li>${asText(text)}</li>`);
  return `<!doctype html><html lang="${lang}"><head><title>${asText(title)}</title></head><body><main><h1>${asText(title)}</h1>${body.join('')}<ul>${words.join('')}</ul></main></body></html>`;
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** An instance of its own for a language; the script looks for that in the document. */
async function open(
  { createInstance }: PagefindModule,
  { origin }: StaticServer,
  lang: Locale,
): Promise<PagefindInstance> {
  const document = { querySelector: () => ({ getAttribute: () => lang }) };
  Object.assign(globalThis, { document });
  try {
    const instance = createInstance({ basePath: `${origin}/${lang}/` });
    await instance.init();
    // Its `init` does not wait for the index: a search does.
    await instance.search('a');
    return instance;
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}

function fragmentFile(folder: string, id: string): string {
  return join(folder, 'fragment', `${id}.pf_fragment`);
}

/** A result names its fragment; which page that is stands in the fragment, so that nothing has to be fetched. */
function slugsOfFragments(folder: string): Map<string, string> {
  return new Map(
    readdirSync(join(folder, 'fragment')).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, 'fragment', name))).toString();
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return [name.replace('.pf_fragment', ''), url.slice(4).replace(/\/$/, '')];
    }),
  );
}
