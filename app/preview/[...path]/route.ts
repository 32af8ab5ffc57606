import { viewOf } from '@/components/view';
import { isUnchanged } from '@/lib/domain/entity-tag';
import { isLocale, localeFromAcceptLanguage } from '@/lib/domain/locale';
import { previewHash, previewPath, readPreviewPath } from '@/lib/preview/address';
import { getIndex } from '@/lib/records/library';
import { notFoundDocument } from '../../shell';
import { pictureOf } from '../picture';
import { sheetOfPage } from '../sheet-of-page';

/**
 * The preview of a page, drawn on demand. Nothing is drawn or kept but what a page of now links to: an address
 * with an old hash leads to the new one, for cards that were shared before an edit; everything else is a 404.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const { path } = await params;
  const index = getIndex();
  const asked = readPreviewPath(path);
  const sheet = asked && sheetOfPage(viewOf(asked.locale, index), asked.path);
  if (!sheet) {
    const header = request.headers.get('accept-language') ?? undefined;
    const fallback = localeFromAcceptLanguage(header, index.site.defaultLocale);
    return notFoundDocument(request, isLocale(path[0]) ? path[0] : fallback);
  }
  const hash = previewHash(sheet);
  if (asked.hash !== hash) {
    // Not for good: the next edit gives another hash. Relative, so that no header can send anybody elsewhere.
    const location = previewPath(asked.locale, asked.path, hash);
    return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-cache' } });
  }
  const headers = { etag: `"${hash}"`, 'cache-control': 'public, max-age=31536000, immutable' };
  if (isUnchanged(request.headers.get('if-none-match'), headers.etag))
    return new Response(null, { status: 304, headers });
  const png = await pictureOf(sheet, hash);
  return new Response(new Uint8Array(png), { headers: { ...headers, 'content-type': 'image/png' } });
}
