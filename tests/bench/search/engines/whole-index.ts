import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locale, type Localized, locales, perLocale } from '@/lib/domain/locale';
import type { SearchDocument } from '@/lib/search/search-document';
import type { Collection } from '../collection';
import { type BuiltEngine, depth, type Question } from '../engine';
import { startWatch } from '../stopwatch';

/** An index of one language that a browser loads as a whole. */
export interface LanguageIndex {
  /** Slugs, best first. */
  search(question: Question): Promise<string[]> | string[];
  /** As it would be served. */
  serialized: string;
}

/**
 * An engine of three such indexes, one a language: each has its own stemmer and stop words, and each is
 * asked for the cases of its language.
 */
export async function wholeIndexEngine(
  { documents }: Collection,
  make: (lang: Locale) => Promise<LanguageIndex> | LanguageIndex,
): Promise<BuiltEngine> {
  const watch = startWatch();
  const indexes = {} as Localized<LanguageIndex>; // filled in the next line
  for (const lang of locales) indexes[lang] = await make(lang);
  const build = watch();
  const folder = mkdtempSync(join(tmpdir(), 'casebok-peer-'));
  for (const lang of locales) writeFileSync(join(folder, `${lang}.json`), indexes[lang].serialized);
  const sizes = perLocale((lang) => gzipSync(indexes[lang].serialized, { level: 9 }).length);
  const texts = perLocale((lang) => excerptBytes(documents, lang));
  const once = sizes.sv + sizes.nb + sizes.da;
  return {
    find: async (question, target) => (await indexes[target].search(question)).slice(0, depth),
    async bytesOf(question) {
      const hits = (await indexes[question.lang].search(question)).slice(0, 10);
      const excerpts = hits.reduce((sum, slug) => sum + texts[question.lang](slug), 0);
      return { once, query: 0, excerpts, rows: hits.length };
    },
    indexBytes: once,
    times: { build },
    assets: { folder },
    close: async () => rmSync(folder, { recursive: true }),
  };
}

/** Gzip bytes of what a browser would fetch to show an excerpt: one file a document, as for our own. */
function excerptBytes(documents: readonly SearchDocument[], lang: Locale): (slug: string) => number {
  const own = new Map(documents.filter((one) => one.lang === lang).map((one) => [one.slug, one]));
  return (slug) => {
    const { title, client, sections } = own.get(slug) ?? {};
    return gzipSync(JSON.stringify({ slug, title, client, sections }), { level: 9 }).length;
  };
}
