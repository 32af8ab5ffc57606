import { locales } from '@/lib/domain/locale';
import type { LibraryIndex } from '@/lib/domain/record';
import { copies } from '@/lib/domain/route';
import { absolute, toInstant } from './addresses';

/**
 * `security.txt` (RFC 9116), or nothing where `site.yml` does not ask for one. It expires a stated number of days
 * after the build: a site that nobody publishes any more stops vouching for its address.
 */
export function securityText(index: LibraryIndex): string | undefined {
  const { security, contact, defaultLocale } = index.site;
  if (!security) return undefined;
  const languages = [defaultLocale, ...locales.filter((locale) => locale !== defaultLocale)];
  const lines = [
    `Contact: mailto:${encodeURI(security.email ?? contact.email)}`,
    `Expires: ${toInstant(daysAfter(index.today, security.validDays))}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${absolute(copies.securityText(), index)}`,
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
