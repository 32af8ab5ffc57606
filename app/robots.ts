import type { MetadataRoute } from 'next';
import { getIndex } from '@/lib/records/library';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/' },
    sitemap: new URL('/sitemap.xml', getIndex().site.baseUrl).href,
  };
}
