import { toXml } from 'xast-util-to-xml';
import { type Result, x } from 'xastscript';
import { toInstant } from './addresses';
import type { Feed } from './feed';
import type { FeedEntry } from './feed-entries';

export const atomType = 'application/atom+xml; charset=utf-8';

/** What XML 1.0 §2.2 counts as no character, not even escaped. */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A feed as Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }, [
    x('id', feed.atom),
    x('title', feed.title),
    x('subtitle', feed.description),
    x('updated', feed.updated),
    x('author', [x('name', feed.owner.name), x('uri', feed.owner.url)]),
    x('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: feed.lang, href: feed.home }),
    x('link', { rel: 'alternate', type: 'application/feed+json', href: feed.json }),
    x('icon', feed.icon),
    x('generator', 'Casebok'),
    ...feed.entries.map(toEntry),
  ]);
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  const text = toXml([declaration, { type: 'text', value: '\n' }, root], { closeEmptyElements: true });
  // The serializer leaves `>` as it is, but XML 1.0 §2.4 forbids this sequence in text.
  return `${text.replaceAll(']]>', ']]&gt;').replace(noCharacter, '')}\n`;
}

function toEntry(entry: FeedEntry): Result {
  return x('entry', { 'xml:lang': entry.lang }, [
    x('id', entry.url),
    x('title', entry.title),
    x('published', toInstant(entry.published)),
    x('updated', toInstant(entry.updated)),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: entry.lang, href: entry.url }),
    ...(entry.markdown
      ? [x('link', { rel: 'alternate', type: 'text/markdown', hreflang: entry.lang, href: entry.markdown })]
      : []),
    ...entry.tags.map(({ id, label }) => x('category', { term: id, label })),
    x('summary', entry.summary),
    x('content', { type: 'html' }, entry.html),
  ]);
}
