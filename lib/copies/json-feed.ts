import { toInstant } from './addresses';
import type { Feed } from './feed';

export const jsonFeedType = 'application/feed+json; charset=utf-8';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.json,
    favicon: feed.icon,
    language: feed.lang,
    authors: [feed.owner],
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: toInstant(entry.published),
      date_modified: toInstant(entry.updated),
      language: entry.lang,
      ...(entry.tags.length > 0 && { tags: entry.tags.map(({ label }) => label) }),
    })),
  });
}
