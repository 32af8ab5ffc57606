import { imageSize } from 'image-size';
import { z } from 'zod';
import { locales } from '@/lib/domain/locale';
import { ui } from '@/lib/i18n/ui';
import { ask } from '../site/ask';
import { headerFaults } from '../site/headers';
import { expect, test } from '../site/test';

test('security.txt holds to RFC 9116', async ({ site, people }) => {
  const answer = await ask(site.address, '/.well-known/security.txt');
  expect([answer.status, answer.headers['content-type'], ...headerFaults(answer)]).toEqual([
    200,
    'text/plain; charset=utf-8',
  ]);
  const { security, contact, baseUrl } = site.index.site;
  // §2.1 and §4: lines of `Name: value`, each with its end.
  expect(answer.text).toMatch(/^(?:[A-Za-z-]+: [^\r\n]+\r\n)+$/);
  const lines = answer.text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(/: (.*)/s));
  const field = (name: string) => lines.flatMap(([key, value]) => (key === name ? [value] : []));
  expect(field('Contact')).toEqual([`mailto:${contact.email}`]);
  expect(field('Canonical')).toEqual([`${baseUrl}/.well-known/security.txt`]);
  expect(field('Preferred-Languages')).toEqual(['sv, nb, da']);
  const [expires = '', ...others] = field('Expires');
  expect(others).toEqual([]);
  expect(z.iso.datetime().safeParse(expires).success).toBe(true);
  const days = (Date.parse(expires) - Date.parse(site.index.today)) / 86_400_000;
  expect(days).toBe(security?.validDays);
  expect(days).toBeLessThanOrEqual(365);
  // A site that states nothing promises nothing.
  expect(people.index.site.security).toBeUndefined();
  expect((await ask(people.address, '/.well-known/security.txt')).status).toBe(404);
});

/** The members of the Web Application Manifest that Casebok uses, as the specification defines them. */
const manifestSchema = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  short_name: z.string().min(1).max(30),
  description: z.string(),
  lang: z.enum(locales),
  dir: z.enum(['ltr', 'rtl', 'auto']),
  start_url: z.string(),
  scope: z.string(),
  display: z.enum(['fullscreen', 'standalone', 'minimal-ui', 'browser']),
  background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  icons: z
    .array(
      z.strictObject({ src: z.string(), type: z.string(), sizes: z.string().regex(/^(?:any|\d+x\d+)$/) }),
    )
    .min(1),
});

test('each language has a web manifest whose icons are what it says', async ({ site }) => {
  for (const locale of locales) {
    const answer = await ask(site.address, `/${locale}/app.webmanifest`);
    expect([answer.status, answer.headers['content-type'], ...headerFaults(answer)]).toEqual([
      200,
      'application/manifest+json; charset=utf-8',
    ]);
    const manifest = manifestSchema.parse(JSON.parse(answer.text));
    expect([manifest.lang, manifest.start_url, manifest.description]).toEqual([
      locale,
      `/${locale}`,
      ui(locale).home.description,
    ]);
    expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
    for (const { src, type, sizes } of manifest.icons) {
      const icon = await ask(site.address, src);
      expect([icon.status, icon.headers['content-type']?.split(';')[0]], src).toEqual([200, type]);
      const { width, height } = imageSize(icon.body);
      if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes);
    }
  }
});
