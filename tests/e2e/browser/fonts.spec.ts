import type { Page } from '@playwright/test';
import { samplePages } from '../site/page-types';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';
import { settled } from './watch';

/** File names of the fonts that a page fetches ahead, and of those it is written in. */
function fontsOf(page: Page): Promise<{ ahead: string[]; used: string[] }> {
  return page.evaluate(() => {
    const plain = (text: string) => text.replaceAll('"', '');
    const fileName = (url: string | null | undefined) => url?.split('/').at(-1) ?? '';
    const loaded = new Set(
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight, style }) => `${plain(family)} ${weight} ${style}`),
    );
    const faces = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({
        file: fileName(/url\("?([^")]+)/.exec(style.getPropertyValue('src'))?.[1]),
        key: ['font-family', 'font-weight', 'font-style']
          .map((name) => plain(style.getPropertyValue(name)) || 'normal')
          .join(' '),
      }));
    return {
      ahead: [...document.querySelectorAll('link[rel=preload][as=font]')].map((link) =>
        fileName(link.getAttribute('href')),
      ),
      used: faces.filter(({ key }) => loaded.has(key)).map(({ file }) => file),
    };
  });
}

// Fifty pages, on a machine that may be slow.
test.describe.configure({ timeout: 120_000 });

test('every font that is fetched ahead is one that the page is written in', async ({ page }) => {
  const faults: string[] = [];
  for (const { path } of samplePages(thisSite().index)) {
    await page.goto(path);
    await settled(page);
    const { ahead, used } = await fontsOf(page);
    expect(ahead.length, path).toBeGreaterThan(0);
    expect(used.length, path).toBeGreaterThan(0);
    faults.push(...ahead.filter((file) => !used.includes(file)).map((file) => `${path}: ${file}`));
  }
  expect(faults).toEqual([]);
});
