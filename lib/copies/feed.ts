import type { Locale } from '@/lib/domain/locale';
import type { CaseRecord, LibraryIndex } from '@/lib/domain/record';
import { copies, href, routes } from '@/lib/domain/route';
import { ui } from '@/lib/i18n/ui';
import { absolute, toInstant } from './addresses';
import { type FeedEntry, feedEntries } from './feed-entries';

/** A feed before it has a format. */
export interface Feed {
  lang: Locale;
  title: string;
  description: string;
  home: string;
  atom: string;
  json: string;
  icon: string;
  owner: { name: string; url: string };
  /** RFC 3339. */
  updated: string;
  entries: FeedEntry[];
}

/**
 * The feed of a language.
 * @param readCase gets the record of an index entry
 */
export function makeFeed(
  lang: Locale,
  index: LibraryIndex,
  readCase: (slug: string) => CaseRecord | undefined,
): Feed {
  const { site, today } = index;
  const { feed, exampleLine } = ui(lang);
  const entries = feedEntries(lang, index, readCase);
  return {
    lang,
    title: feed.titleOf(site.name),
    description: site.exampleContent ? `${feed.description} ${exampleLine}` : feed.description,
    home: absolute(href(lang, routes.home()), index),
    atom: absolute(copies.atom(lang), index),
    json: absolute(copies.jsonFeed(lang), index),
    icon: absolute('/favicon.ico', index),
    owner: { name: site.owner, url: new URL(site.baseUrl).href },
    // Atom demands a date of an empty feed too: the day on which the library was seen to be empty.
    updated: toInstant(
      entries
        .map((entry) => entry.updated)
        .sort()
        .at(-1) ?? today,
    ),
    entries,
  };
}
