import { localeFromAcceptLanguage } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';

/** `/` under plain `next start`; our server answers it by itself. */
export function GET(request: Request): Response {
  const { defaultLocale } = getIndex().site;
  const locale = localeFromAcceptLanguage(request.headers.get('accept-language') ?? undefined, defaultLocale);
  return new Response(null, {
    status: 307,
    headers: { location: href(locale, routes.home()), vary: 'Accept-Language' },
  });
}
