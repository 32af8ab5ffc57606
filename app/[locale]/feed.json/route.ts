import { makeFeed } from '@/lib/copies/feed';
import { jsonFeedType, toJsonFeed } from '@/lib/copies/json-feed';
import { getCase, getIndex } from '@/lib/records/library';
import { builtFile, localeOf } from '../../copy-response';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamic = 'force-static';
export const dynamicParams = false;

/** What is new, as JSON Feed. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  return builtFile(toJsonFeed(makeFeed(await localeOf(params), getIndex(), getCase)), jsonFeedType);
}
