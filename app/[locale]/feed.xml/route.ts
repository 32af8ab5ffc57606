import { atomType, toAtom } from '@/lib/copies/atom';
import { makeFeed } from '@/lib/copies/feed';
import { getCase, getIndex } from '@/lib/records/library';
import { filePerLanguage } from '../../copy-response';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamic = 'force-static';
export const dynamicParams = false;

/** What is new, as Atom. */
export const GET = filePerLanguage((locale) => toAtom(makeFeed(locale, getIndex(), getCase)), atomType);
