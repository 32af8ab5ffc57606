import { type Locale, locales } from '@/lib/domain/locale';
import { ui } from '@/lib/i18n/ui';
import { ask, relativeTarget } from '../site/ask';
import { languageOf, metaOf, readDocument, textsOf, textsOfClass } from '../site/document';
import { faultsAmong, unless } from '../site/faults';
import { headerFaults } from '../site/headers';
import { madeFiles } from '../site/made-files';
import { readSitemap } from '../site/sitemap';
import { expect, test } from '../site/test';

test('what is due today is there; drafts and what is due tomorrow are not', async ({ people }) => {
  const { address } = people;
  const status = async (path: string) => (await ask(address, path)).status;
  expect(await status('/da/case/i-dag')).toBe(200);
  expect(await status('/nb/case/fullt-hus')).toBe(200);
  const hidden = locales.flatMap((locale) => ['utkast', 'i-morgon'].map((slug) => `/${locale}/case/${slug}`));
  const pages = [
    '/sv/nytt/hemlig-nyhet',
    '/sv/tema/hemligt-tema',
    '/sv/firma/hemlig-firma',
    '/sv/person/hilding-hemlig',
    '/sv/case/gammalt-utkast',
  ];
  for (const path of [...hidden, ...pages]) expect(await status(path), path).toBe(404);
});

test('a draft of a translation is not there, and the original stands in for it', async ({ people }) => {
  const answer = await ask(people.address, '/nb/case/halvt-oversatt');
  expect([answer.status, relativeTarget(answer)]).toEqual([307, '/sv/case/halvt-oversatt']);
  const original = readDocument('sv', (await ask(people.address, '/sv/case/halvt-oversatt')).text);
  expect(textsOf(original, 'h1')).toEqual(['En halv översättning']);
  expect(original.html).not.toContain('/nb/case/halvt-oversatt');
  expect(original.html).not.toContain('hreflang="da" href="https');
});

test('nothing of what is hidden stands in any byte that was made', async ({ people }) => {
  const files = madeFiles(people.folders);
  expect(files.length).toBeGreaterThan(200);
  expect(
    files.filter(({ text }) => text.includes('Astrid Ansatt')).length,
    'what is public is found',
  ).toBeGreaterThan(20);
  const secrets =
    /hemligt? utkast|hemmelig(?:e|t)? utkast|Hemliga papper|Hemmelige papirer|Hemligstad|Hemligfirman|Hemmeligt?tema|Hemligtema|hemligt-tema|hemlig-firma|Hilding|hemlig nyhet|i-morgon|utk01|imor1|case for dagen efter|hemlig case|hemligt case/i;
  const faults = faultsAmong(files, ({ text }) => {
    const found = secrets.exec(text);
    return unless(!found, `holds "${found?.[0]}"`);
  });
  expect(faults).toEqual([]);
});

test('a withdrawn case keeps its address and says so, in the language of the address', async ({ people }) => {
  const expected: Record<string, { locale: Locale; date: string; reason?: string }> = {
    '/nb/case/tilbaketrukket': { locale: 'nb', date: '2. mars 2030', reason: 'Kunden ba om det.' },
    '/sv/case/tilbaketrukket': { locale: 'sv', date: '2 mars 2030', reason: 'Kunden bad om det.' },
    '/da/case/tilbaketrukket': { locale: 'da', date: '2. marts 2030' },
    '/da/case/halvt-oversatt': {
      locale: 'da',
      date: '17. maj 2030',
      reason: 'Den danske tekst skulle skrives om.',
    },
  };
  for (const [path, { locale, date, reason }] of Object.entries(expected)) {
    const answer = await ask(people.address, path, { headers: { 'accept-language': 'en' } });
    expect([answer.status, ...headerFaults(answer)], path).toEqual([410]);
    const document = readDocument(path, answer.text);
    expect([languageOf(document), textsOf(document, 'h1')], path).toEqual([
      locale,
      [ui(locale).withdrawn.title],
    ]);
    expect(textsOf(document, 'dd'), path).toEqual(reason ? [date, reason] : [date]);
    expect(metaOf(document, 'robots'), path).toEqual(['noindex']);
    expect(document.elements.filter(({ tagName }) => tagName === 'script').length, path).toBe(1);
  }
});

test('an old address leads to the new one', async ({ people }) => {
  const { address } = people;
  const aliases = {
    '/nb/case/tomt-hus': '/nb/case/fullt-hus',
    '/NB/case/Tomt-Hus': '/nb/case/fullt-hus',
    '/gammel/adresse.html': '/nb/case/fullt-hus',
  };
  for (const [path, to] of Object.entries(aliases)) {
    const answer = await ask(address, path);
    expect([answer.status, relativeTarget(answer), ...headerFaults(answer)], path).toEqual([308, to]);
    expect((await ask(address, to)).status).toBe(200);
  }
});

test('the sitemap lists what is public, and nothing else', async ({ people }) => {
  const listed = (await readSitemap(people.address, people.index)).map(({ path }) => path);
  const cases = listed.filter((path) => /^\/\w\w\/case\/(?!syskon)/.test(path));
  expect(cases.sort()).toEqual([
    '/da/case/fullt-hus',
    '/da/case/i-dag',
    '/nb/case/fullt-hus',
    '/sv/case/fullt-hus',
    '/sv/case/halvt-oversatt',
  ]);
  expect(listed.filter((path) => path.includes('/nytt/')).sort()).toEqual([
    '/da/nytt/torgpris',
    '/nb/nytt/torgpris',
    '/sv/nytt/torgpris',
  ]);
});

test('without example content no page says that there is any, and the default language is that of the site', async ({
  people,
}) => {
  const { text } = await ask(people.address, '/sv');
  expect(textsOfClass(readDocument('/sv', text), 'example-line')).toEqual([]);
  expect(relativeTarget(await ask(people.address, '/', { headers: { 'accept-language': 'fi' } }))).toBe(
    '/nb',
  );
  expect(languageOf(readDocument('/finns-inte', (await ask(people.address, '/finns-inte')).text))).toBe('nb');
});
