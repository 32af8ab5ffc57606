import type { MetadataRoute } from 'next';
import { getIndex } from '@/lib/records/library';
import { indexedPages } from '@/lib/select/indexed-pages';

export const dynamic = 'force-static';

/** Every document that search engines may list, with its other languages. */
export default function sitemap(): MetadataRoute.Sitemap {
  const index = getIndex();
  const absolute = (path: string) => new URL(path, index.site.baseUrl).href;
  return indexedPages(index).flatMap(({ addresses, updated }) => {
    const languages = Object.fromEntries(
      Object.entries(addresses).map(([lang, path]) => [lang, absolute(path)]),
    );
    return Object.values(addresses).map((path) => ({
      url: absolute(path),
      lastModified: updated,
      ...(Object.keys(addresses).length > 1 && { alternates: { languages } }),
    }));
  });
}
