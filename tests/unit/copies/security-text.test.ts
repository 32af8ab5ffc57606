import { expect, test } from 'vitest';
import { securityText } from '@/lib/copies/security-text';
import { siteSchema } from '@/lib/domain/entity-schema';
import type { LibraryIndex } from '@/lib/domain/record';

function textWith(security: unknown, today = '2030-06-15'): string | undefined {
  const site = siteSchema.parse({
    name: 'Prov',
    owner: 'Provbyrån',
    baseUrl: 'https://prov.example',
    defaultLocale: 'nb',
    contact: { email: 'hei@prov.example' },
    retentionDays: 30,
    security,
  });
  // Nothing else is looked at.
  return securityText({ site, today } as LibraryIndex);
}

test('says where to report, until when, in which languages, and where it lies', () => {
  expect(textWith({ validDays: 200 })).toBe(
    [
      'Contact: mailto:hei@prov.example',
      'Expires: 2031-01-01T00:00:00Z',
      'Preferred-Languages: nb, sv, da',
      'Canonical: https://prov.example/.well-known/security.txt',
      '',
    ].join('\r\n'),
  );
});

test('an address of its own stands instead of the owner’s', () => {
  expect(textWith({ validDays: 1, email: 'hål@prov.example' })).toMatch(
    /^Contact: mailto:h%C3%A5l@prov\.example\r\nExpires: 2030-06-16T/,
  );
});

test('there is none where the site asks for none', () => {
  expect(textWith(undefined)).toBeUndefined();
});

test.each([{}, { validDays: 0 }, { validDays: 366 }, { validDays: 30, expires: '2031-01-01' }])(
  'site.yml is refused with security: %j',
  (security) => {
    expect(() => textWith(security)).toThrow();
  },
);
