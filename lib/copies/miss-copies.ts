import { locales } from '@/lib/domain/locale';
import type { LibraryIndex, Withdrawal } from '@/lib/domain/record';
import { copies } from '@/lib/domain/route';
import { formatDate } from '@/lib/i18n/format';
import { ui } from '@/lib/i18n/ui';
import { findMiss, type Miss } from '@/lib/select/miss';
import { markdownText } from './markdown-text';

/**
 * Explains a Markdown copy that is not there: it shares the fate of its page, and a redirect leads to the copy of
 * where the page's leads.
 * @param path decoded segments, the last one with `.md`
 */
export function missedMarkdown(
  path: string[],
  acceptLanguage: string | undefined,
  index: LibraryIndex,
): Miss {
  const page = path.map((segment, at) => (at === path.length - 1 ? segment.replace(/\.md$/i, '') : segment));
  const miss = findMiss(page, acceptLanguage, index);
  const hasTarget = miss.kind === 'moved' || miss.kind === 'other-language';
  return hasTarget ? { ...miss, to: `${miss.to}.md` } : miss;
}

/** What the address of a case's data turns out to be. It has no language: any of the page's languages may tell. */
export type DataMiss =
  | { kind: 'moved'; to: string }
  | { kind: 'withdrawn'; withdrawals: Withdrawal[] }
  | { kind: 'not-found' };

export function missedData(slug: string, index: LibraryIndex): DataMiss {
  const withdrawals = index.withdrawals.filter((item) => item.slug === slug);
  for (const locale of locales) {
    const miss = findMiss([locale, 'case', slug], undefined, index);
    if (miss.kind === 'moved') return { kind: 'moved', to: copies.caseData(miss.to.split('/').at(-1) ?? '') };
  }
  return withdrawals.length > 0 ? { kind: 'withdrawn', withdrawals } : { kind: 'not-found' };
}

/** What a page says of itself that is gone, as Markdown. */
export function withdrawnMarkdown({ lang, date, reason }: Withdrawal): string {
  const { title, text, ...labels } = ui(lang).withdrawn;
  const facts = [
    ...(date ? [`${labels.date}: ${formatDate(date, lang)}`] : []),
    ...(reason ? [`${labels.reason}: ${reason}`] : []),
  ];
  return messageMarkdown(title, [text, ...facts]);
}

/** @param paragraphs plain text */
export function messageMarkdown(title: string, paragraphs: string[]): string {
  return markdownText([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    ...paragraphs.map((value) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value }],
    })),
  ]);
}
