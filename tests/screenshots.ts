import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchArgs, obtainBrowser } from '@/lib/cli/browser';

/*
 * Pictures of every page type at three widths, light and dark, of a running site: to be looked at.
 * `npm run screenshots` (with the site at PORT) writes them to tests/.results/screenshots.
 */

const pages = {
  home: '/sv',
  list: '/sv/case',
  'list-chosen': '/nb/case?tema=omorganisation',
  'list-empty': '/da/case?tema=lean&land=DK',
  case: '/sv/case/baerum-omorganisation',
  'case-danish': '/da/case/hvidovre-ledelsesgrundlag',
  'case-norwegian': '/nb/case/hedemora-koncernledning',
  'case-context': '/sv/case/forvaltning-kollektiv-intelligens',
  'case-hall': '/da/case/chefsdag-460-chefer',
  themes: '/nb/tema',
  theme: '/sv/tema/ledningsgruppsutveckling',
  firms: '/da/firma',
  firm: '/sv/firma/public-partner',
  people: '/nb/person',
  person: '/da/person/rasmus-engelbrecht',
  news: '/sv/nytt',
  'news-item': '/sv/nytt/axelpriset-2020',
  about: '/da/om',
  privacy: '/nb/om/data',
  accessibility: '/sv/om/wcag',
  'not-found': '/nb/finnes-ikke',
};
const widths = [390, 820, 1440];
const schemes = ['light', 'dark'] as const;

const port = process.env.PORT ?? '3000';
const folder = path.join('tests', '.results', 'screenshots');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: (await obtainBrowser()) || undefined,
  args: launchArgs,
});
for (const colorScheme of schemes) {
  for (const width of widths) {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(`http://localhost:${port}${address}`);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: path.join(folder, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    await page.close();
    console.log(`${Object.keys(pages).length} pages at ${width} px, ${colorScheme}`);
  }
}
await browser.close();
