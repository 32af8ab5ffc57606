import '@/components/css/site.css';
import type { Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale } from '@/lib/domain/locale';
import { copies } from '@/lib/domain/route';
import { ui } from '@/lib/i18n/ui';
import { islandUrl } from '@/lib/records/assets';
import { newsreader, newsreaderItalic, schibsted } from '../fonts';
import type { PageProps } from '../page-props';

export { everyLocale as generateStaticParams } from '../page-props';
export const dynamicParams = false;

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#131413' },
  ],
};

export default async function Layout({ params, children }: PageProps & { children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const fonts = [newsreader.variable, newsreaderItalic.variable, schibsted.variable].join(' ');
  const { feed } = ui(locale);
  return (
    <html lang={locale} className={fonts}>
      <body>
        {/* React puts these into the head: every page announces what follows it, those made per request too. */}
        <link
          rel="alternate"
          type="application/atom+xml"
          title={`${feed.label} (Atom)`}
          href={copies.atom(locale)}
        />
        <link
          rel="alternate"
          type="application/feed+json"
          title={`${feed.label} (JSON)`}
          href={copies.jsonFeed(locale)}
        />
        <link rel="manifest" href={copies.manifest(locale)} />
        {children}
        <script type="module" async src={islandUrl()} data-island="" />
      </body>
    </html>
  );
}
