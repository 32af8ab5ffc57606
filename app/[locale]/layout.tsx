import '@/components/css/site.css';
import type { Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale } from '@/lib/domain/locale';
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
  return (
    <html lang={locale} className={fonts}>
      <body>
        {children}
        <script type="module" async src={islandUrl()} data-island="" />
      </body>
    </html>
  );
}
