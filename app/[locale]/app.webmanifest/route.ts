import { manifestType, webManifest } from '@/lib/copies/web-manifest';
import { getIndex } from '@/lib/records/library';
import { builtFile, localeOf } from '../../copy-response';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamic = 'force-static';
export const dynamicParams = false;

export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  return builtFile(webManifest(await localeOf(params), getIndex()), manifestType);
}
