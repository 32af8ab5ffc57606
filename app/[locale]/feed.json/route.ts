import { makeFeed } from '@/lib/copies/feed';
import { jsonFeedType, toJsonFeed } from '@/lib/copies/json-feed';
import { getCase, getIndex } from '@/lib/records/library';
import { filePerLanguage } from '../../copy-response';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamic = 'force-static';
export const dynamicParams = false;

/** What is new, as JSON Feed. */
export const GET = filePerLanguage(
  (locale) => toJsonFeed(makeFeed(locale, getIndex(), getCase)),
  jsonFeedType,
);
