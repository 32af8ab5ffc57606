import type { LibraryIndex } from '@/lib/domain/record';
import { ask } from './ask';

/** An address that the sitemap lists. */
export interface Listed {
  /** Path on this site. */
  path: string;
  /** Language → path, as far as the sitemap names other languages. */
  alternates: Record<string, string>;
}

/** Fewer would mean that the sitemap, and with it every test that goes by it, is broken. */
const fewest = 40;

/**
 * Reads a running site's sitemap.
 * @throws when it lists fewer than 40 addresses, or one of another site
 */
export async function readSitemap(address: string, { site }: LibraryIndex): Promise<Listed[]> {
  const { status, text } = await ask(address, '/sitemap.xml');
  if (status !== 200) throw new Error(`/sitemap.xml answers ${status}`);
  const toPath = (url: string) => {
    const { origin, pathname, search, hash } = new URL(url);
    if (origin !== new URL(site.baseUrl).origin) throw new Error(`The sitemap lists ${url}, of another site`);
    return `${pathname}${search}${hash}`;
  };
  const listed = [...text.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
    path: toPath(/<loc>([^<]+)<\/loc>/.exec(entry)?.[1] ?? ''),
    alternates: Object.fromEntries(
      [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', url = '']) => [
        lang,
        toPath(url),
      ]),
    ),
  }));
  if (listed.length < fewest) throw new Error(`The sitemap lists only ${listed.length} addresses`);
  return listed;
}
