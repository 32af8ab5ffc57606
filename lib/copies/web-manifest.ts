import type { Locale } from '@/lib/domain/locale';
import type { LibraryIndex } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { ui } from '@/lib/i18n/ui';

export const manifestType = 'application/manifest+json; charset=utf-8';

/**
 * The web app manifest of a language (https://www.w3.org/TR/appmanifest/): kept on a home screen, the site opens in
 * the language in which it was kept. It stays in the browser, whose address bar is how a case is passed on.
 */
export function webManifest(locale: Locale, { site }: LibraryIndex): string {
  const start = href(locale, routes.home());
  return JSON.stringify({
    id: start,
    name: site.name,
    short_name: site.name,
    description: ui(locale).home.description,
    lang: locale,
    dir: 'ltr',
    start_url: start,
    scope: '/',
    display: 'browser',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/apple-icon.png', type: 'image/png', sizes: '180x180' },
    ],
  });
}
