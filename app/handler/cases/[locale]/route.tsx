import { CaseListing } from '@/components/list/CaseListing';
import { viewOf } from '@/components/view';
import { isLocale } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { parseListQuery } from '@/lib/select/list-query';
import { notFoundDocument, respondInShell } from '../../../shell';

/** The case list with a choice in its address, made per request. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params;
  const index = getIndex();
  if (!isLocale(locale)) return notFoundDocument(request, index.site.defaultLocale);
  const view = viewOf(locale, index);
  return respondInShell(request, {
    locale,
    title: `${view.t.list.title} – ${index.site.name}`,
    content: <CaseListing view={view} query={parseListQuery(new URL(request.url).searchParams)} />,
    canonical: new URL(href(locale, routes.cases()), index.site.baseUrl).href,
  });
}
