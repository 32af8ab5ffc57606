import { WithdrawnMessage } from '@/components/entity/Messages';
import { viewOf } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import { getIndex } from '@/lib/records/library';
import { findMiss } from '@/lib/select/miss';
import { notFoundDocument, respondInShell } from '../../shell';

/**
 * Answers every address that nothing else answers, in this order: an old address leads to the new one,
 * a withdrawn case says so, a case without the language asked for leads to one it has, all else is a 404.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path?: string[] }> },
): Promise<Response> {
  const { path = [] } = await params;
  const index = getIndex();
  const miss = findMiss(path, request.headers.get('accept-language') ?? undefined, index);
  switch (miss.kind) {
    case 'moved':
      return redirect(308, miss.to);
    case 'other-language':
      return redirect(307, miss.to);
    case 'not-found':
      return notFoundDocument(request, miss.locale);
    case 'withdrawn': {
      const view = viewOf(miss.withdrawal.lang, index);
      return respondInShell(request, {
        locale: view.locale,
        status: 410,
        title: `${view.t.withdrawn.title} – ${index.site.name}`,
        content: <WithdrawnMessage view={view} withdrawal={miss.withdrawal} />,
        canonical: new URL(href(view.locale, routes.case(miss.withdrawal.slug)), index.site.baseUrl).href,
      });
    }
  }
}

/** Relative, so that no header of the request can send a visitor elsewhere. */
function redirect(status: 307 | 308, location: string): Response {
  return new Response(null, { status, headers: { location } });
}
