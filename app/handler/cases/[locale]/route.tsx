import { CaseListing } from '@/components/list/CaseListing';
import { type View, viewOf } from '@/components/view';
import { isLocale } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { getSearch } from '@/lib/records/search';
import { findPage } from '@/lib/results/found-page';
import { type ListQuery, parseListQuery } from '@/lib/select/list-query';
import { previewMetas, previewTags } from '../../../preview/tags';
import { notFoundDocument, respondInShell } from '../../../shell';

/**
 * The case list with a choice or a search in its address, made per request. A script that asks while the
 * reader types says so in a header: then the last word is completed.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params;
  const index = getIndex();
  if (!isLocale(locale)) return notFoundDocument(request, index.site.defaultLocale);
  const view = viewOf(locale, index);
  const query = parseListQuery(new URL(request.url).searchParams, index);
  const found =
    query.q === undefined
      ? undefined
      : await findPage(getSearch(), { ...query, q: query.q }, locale, {
          isTyping: request.headers.has('x-casebok-typing'),
        });
  const words = { title: titleOf(view, query), description: view.t.list.description };
  return respondInShell(request, {
    locale,
    title: `${words.title} – ${index.site.name}`,
    card: previewMetas(previewTags(view, routes.cases(), words), index.site.baseUrl),
    content: <CaseListing view={view} query={query} found={found} />,
    canonical: new URL(href(locale, routes.cases()), index.site.baseUrl).href,
  });
}

function titleOf({ t }: View, { q }: ListQuery): string {
  return q === undefined ? t.list.title : t.search.pageTitle(q);
}
