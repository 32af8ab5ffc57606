import localFont from 'next/font/local';

/*
 * Self-hosted, latin only. `optional` lets a slow connection read in the fallback, whose metrics next/font
 * matches, so that nothing jumps. The names of these variables become the names of the families.
 */

export const newsreader = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2',
      weight: '500',
      style: 'normal',
    },
  ],
  variable: '--font-newsreader',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

export const newsreaderItalic = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
      weight: '400',
      style: 'italic',
    },
  ],
  variable: '--font-newsreader-italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});

export const schibsted = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  variable: '--font-schibsted',
  weight: '400 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
});
