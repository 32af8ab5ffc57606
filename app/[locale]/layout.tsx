import '@/components/css/site.css';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale } from '@/lib/domain/locale';
import { copies } from '@/lib/domain/route';
import { islandUrl } from '@/lib/records/assets';
import { getIndex } from '@/lib/records/library';
import { newsreader, newsreaderItalic, schibsted } from '../fonts';
import { feedTypes } from '../metadata';
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

/** Every page announces what follows it, those made per request too. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return {
    metadataBase: new URL(getIndex().site.baseUrl),
    alternates: { types: feedTypes(locale) },
    manifest: copies.manifest(locale),
  };
}

export default async function Layout({ params, children }: PageProps & { children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const fonts = [newsreader.variable, newsreaderItalic.variable, schibsted.variable].join(' ');
  return (
    <html lang={locale} className={fonts}>
      <body>
        {children}
        <script type="module" async src={islandUrl()} data-island="" />
      </body>
    </html>
  );
}
