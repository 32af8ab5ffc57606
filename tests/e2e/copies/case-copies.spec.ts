import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { z } from 'zod';
import { caseDataSchema, caseListSchema } from '@/lib/copies/case-data-schema';
import { markdownText } from '@/lib/copies/markdown-text';
import { ui } from '@/lib/i18n/ui';
import { languagesOf } from '@/lib/select/reading-language';
import { ask } from '../site/ask';
import { alternatesOf, readDocument } from '../site/document';
import { headerFaults } from '../site/headers';
import { readCase } from '../site/records';
import { expect, type Site, test } from '../site/test';

const openHeaders = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=0, must-revalidate',
  'x-robots-tag': 'noindex',
};

/** Every text of every case, as `[slug, language]`. */
function textsOf({ index }: Site) {
  const texts = index.cases.flatMap((entry) =>
    languagesOf(entry.texts).map((lang) => [entry.slug, lang] as const),
  );
  if (texts.length < 11) throw new Error(`Only ${texts.length} texts`);
  return texts;
}

test('every case has a Markdown copy in each of its languages, which is valid and is the case', async ({
  site,
}) => {
  const reader = unified().use(remarkParse).use(remarkGfm);
  for (const [slug, lang] of textsOf(site)) {
    const path = `/${lang}/case/${slug}`;
    const answer = await ask(site.address, `${path}.md`);
    expect([answer.status, ...headerFaults(answer)], path).toEqual([200]);
    expect(answer.headers, path).toMatchObject({
      ...openHeaders,
      'content-type': 'text/markdown; charset=utf-8',
      'content-language': lang,
      vary: expect.stringMatching(/^Accept(?:, Accept-Encoding)?$/),
    });
    const [, matter = '', markdown = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(answer.text) ?? [];
    const text = readCase(site.folders, slug).texts[lang];
    const page = readDocument(path, (await ask(site.address, path)).text);
    const { [lang]: own, ...translations } = alternatesOf(page);
    expect(parse(matter), path).toMatchObject({
      title: text?.title,
      lang,
      canonical: `${site.index.site.baseUrl}${path}`,
      ...(own && { translations }),
    });
    expect(markdown, path).toContain(ui(lang).exampleLine);
    for (const sentence of [text?.challenge, text?.approach, text?.result])
      expect(markdown).toContain(sentence);
    expect(markdownText(reader.parse(markdown).children), path).toBe(markdown);
    expect(markdown.match(/^# /gm)).toHaveLength(1);
    expect(markdown).not.toMatch(/\]\((?!https:\/\/)/);
  }
});

test('a client that prefers Markdown gets it at the address of the page, every browser the page', async ({
  site,
}) => {
  const path = '/sv/case/baerum-omorganisation';
  const copy = await ask(site.address, `${path}.md`);
  const wanted = await ask(site.address, path, { headers: { accept: 'text/markdown, text/html, */*' } });
  expect([wanted.status, wanted.text]).toEqual([200, copy.text]);
  expect(wanted.headers).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    'content-location': `${path}.md`,
    vary: expect.stringContaining('Accept'),
  });
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
  for (const accept of [browser, '*/*', 'text/*', 'text/markdown;q=0.1, text/html', 'text/markdown;q=0']) {
    const page = await ask(site.address, path, { headers: { accept } });
    expect([page.status, page.headers['content-type'], page.headers.vary], accept).toEqual([
      200,
      'text/html; charset=utf-8',
      'Accept, Accept-Encoding',
    ]);
  }
  const home = await ask(site.address, '/sv', { headers: { accept: 'text/markdown' } });
  expect([home.status, home.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
});

test('a copy is not sent again to a client that has it, and HEAD has the same headers', async ({ site }) => {
  for (const path of [
    '/sv/case/baerum-omorganisation.md',
    '/api/case/baerum-omorganisation.json',
    '/sv/feed.xml',
    '/api/cases.json',
  ]) {
    const whole = await ask(site.address, path);
    const { etag = '' } = whole.headers;
    expect(etag, path).toMatch(/^(?:W\/)?"[\w-]+"$/);
    const again = await ask(site.address, path, { headers: { 'if-none-match': etag } });
    expect([again.status, again.body.length, again.headers.etag], path).toEqual([304, 0, etag]);
    const other = await ask(site.address, path, { headers: { 'if-none-match': '"other"' } });
    expect([other.status, other.text], path).toEqual([200, whole.text]);
    const head = await ask(site.address, path, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers.etag, head.headers['content-type']], path).toEqual([
      200,
      0,
      etag,
      whole.headers['content-type'],
    ]);
    const post = await ask(site.address, path, { method: 'POST' });
    expect(post.status, path).toBe(405);
  }
});

test('every case is one JSON that is valid and agrees with the Markdown', async ({ site }) => {
  for (const { slug } of site.index.cases) {
    const answer = await ask(site.address, `/api/case/${slug}.json`);
    expect([answer.status, ...headerFaults(answer)], slug).toEqual([200]);
    expect(answer.headers, slug).toMatchObject({
      ...openHeaders,
      'content-type': 'application/json; charset=utf-8',
    });
    const data = caseDataSchema.parse(JSON.parse(answer.text));
    const record = readCase(site.folders, slug);
    expect([data.slug, data.id, data.published, Object.keys(data.texts)]).toEqual([
      slug,
      record.facts.id,
      record.facts.published,
      languagesOf(record.texts),
    ]);
    for (const text of Object.values(data.texts)) {
      const markdown = await ask(site.address, new URL(text.markdown).pathname);
      expect(markdown.text).toContain(text.body.trim());
      expect((await ask(site.address, new URL(text.url).pathname)).status).toBe(200);
    }
  }
});

test('the list of cases is valid and leads to every one of them', async ({ site }) => {
  const answer = await ask(site.address, '/api/cases.json');
  expect([answer.status, answer.headers['content-type'], ...headerFaults(answer)]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  const list = caseListSchema.parse(JSON.parse(answer.text));
  expect(list.cases.map(({ slug }) => slug)).toEqual(site.index.cases.map(({ slug }) => slug));
  expect(list.notice?.nb).toBe(ui('nb').exampleLine);
  const themes = new Set(list.themes.map(({ id }) => id));
  for (const { slug, languages, titles, urls, data, client, themes: ids, updated } of list.cases) {
    const { texts } = readCase(site.folders, slug);
    expect(Object.keys(titles)).toEqual(languages);
    for (const lang of languages) expect(titles[lang]).toBe(texts[lang]?.title);
    expect(ids.filter((id) => !themes.has(id))).toEqual([]);
    expect(updated).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(client?.label.sv).toBeTruthy();
    for (const address of [...Object.values(urls), data])
      expect((await ask(site.address, new URL(address).pathname)).status, address).toBe(200);
  }
});

test('the open data names its schema, which is served with it', async ({ site }) => {
  const [first] = site.index.cases;
  for (const path of [`/api/case/${first?.slug}.json`, '/api/cases.json']) {
    const data = JSON.parse((await ask(site.address, path)).text);
    const answer = await ask(site.address, new URL(data.$schema).pathname);
    expect([answer.status, answer.headers['content-type'], ...headerFaults(answer)]).toEqual([
      200,
      'application/schema+json; charset=utf-8',
    ]);
    const schema = JSON.parse(answer.text);
    expect(schema.$id).toBe(data.$schema);
    expect(z.fromJSONSchema(schema).parse(data)).toEqual(data);
  }
});

test('of people known from public sources copies tell the role alone; the page names them', async ({
  site,
}) => {
  const path = '/sv/case/baerum-omorganisation';
  const names = /Bente|Molvaer|Molvær|Nesseth|Ivansson/i;
  expect((await ask(site.address, path)).text).toMatch(names);
  for (const copy of [
    `${path}.md`,
    '/api/case/baerum-omorganisation.json',
    '/api/cases.json',
    '/sv/feed.xml',
    '/sv/feed.json',
  ])
    expect((await ask(site.address, copy)).text, copy).not.toMatch(names);
  const { text } = await ask(site.address, `${path}.md`);
  expect(text).toContain('En av dem var enhetschef för äldreomsorgen i Bærum kommune.');
});

test('the handler behind a copy has no address of its own', async ({ site }) => {
  const { status } = await ask(site.address, '/handler/markdown/sv/baerum-omorganisation');
  expect(status).toBe(404);
});
