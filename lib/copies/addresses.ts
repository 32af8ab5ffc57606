import type { LibraryIndex } from '@/lib/domain/record';

type WithSite = Pick<LibraryIndex, 'site'>;

/** Absolute address of a path of the site: a copy is read where a relative one would lead nowhere. */
export function absolute(path: string, { site }: WithSite): string {
  return new URL(path, site.baseUrl).href;
}

/** An instant as RFC 3339 wants it. Records know days: the day begins at midnight UTC. */
export function toInstant(day: string): string {
  return `${day}T00:00:00Z`;
}
