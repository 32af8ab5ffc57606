import { caseMarkdown } from '@/lib/copies/case-markdown';
import { messageMarkdown, missedMarkdown, withdrawnMarkdown } from '@/lib/copies/miss-copies';
import { isLocale } from '@/lib/domain/locale';
import type { LibraryIndex } from '@/lib/domain/record';
import { copies } from '@/lib/domain/route';
import { ui } from '@/lib/i18n/ui';
import { getCase, getIndex } from '@/lib/records/library';
import { madeCopy, missingCopy, redirectTo } from '../../../../copy-response';

type Params = Promise<{ locale: string; slug: string }>;

/** The client may have asked for the page and been given this, because it prefers Markdown. */
const headers = { 'content-type': 'text/markdown; charset=utf-8', vary: 'Accept' };

/**
 * A case as Markdown. Made when asked for: 3 ms, where a file for each of 10,000 cases would add two minutes to
 * every build for the few programs that want one.
 */
export async function GET(request: Request, { params }: { params: Params }): Promise<Response> {
  const { locale, slug } = await params;
  const index = getIndex();
  const record = getCase(slug);
  const text = isLocale(locale) ? record?.texts[locale] : undefined;
  if (!record || !text) return miss(request, locale, slug, index);
  return madeCopy(request, caseMarkdown(record, text, index), {
    ...headers,
    'content-language': text.lang,
    'content-location': copies.markdown(text.lang, slug),
  });
}

function miss(request: Request, locale: string, slug: string, index: LibraryIndex): Response {
  const acceptLanguage = request.headers.get('accept-language') ?? undefined;
  const missed = missedMarkdown([locale, 'case', `${slug}.md`], acceptLanguage, index);
  switch (missed.kind) {
    case 'moved':
      return redirectTo(308, missed.to, headers);
    case 'other-language':
      return redirectTo(307, missed.to, headers);
    case 'withdrawn':
      return missingCopy(410, withdrawnMarkdown(missed.withdrawal), headers);
    case 'not-found': {
      const { title, text } = ui(missed.locale).notFound;
      return missingCopy(404, messageMarkdown(title, [text]), headers);
    }
  }
}
