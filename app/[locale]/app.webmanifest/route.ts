import { manifestType, webManifest } from '@/lib/copies/web-manifest';
import { getIndex } from '@/lib/records/library';
import { filePerLanguage } from '../../copy-response';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamic = 'force-static';
export const dynamicParams = false;

export const GET = filePerLanguage((locale) => webManifest(locale, getIndex()), manifestType);
