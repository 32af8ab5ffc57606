import type { Metadata } from 'next';
import type { View } from '@/components/view';
import { formatList } from '@/lib/i18n/format';
import { previewHash, previewPath } from '@/lib/preview/address';
import { type PreviewSheet, previewSize } from '@/lib/preview/sheet';
import { shorten } from '@/lib/preview/shorten';
import { sheetOfPage } from './sheet-of-page';

/** Characters that services show of a title and a description before they cut them themselves. */
const [mostTitle, mostDescription] = [70, 200];

type Tags = Pick<NonNullable<Metadata['openGraph']>, 'title' | 'description' | 'images'>;

/**
 * What a page's card shows where its link is shared: words of the length that has room, and the picture.
 * @param path of the page, without locale
 */
export function previewTags(view: View, path: string, words: { title: string; description: string }): Tags {
  const sheet = sheetOfPage(view, path);
  return {
    title: shorten(words.title, mostTitle),
    description: shorten(words.description, mostDescription),
    images: sheet && {
      url: previewPath(view.locale, path, previewHash(sheet)),
      type: 'image/png',
      ...previewSize,
      alt: altOf(sheet, view),
    },
  };
}

/** The words in the picture, and those for its portrait. */
function altOf({ over, title, legend }: PreviewSheet, { t, locale }: View): string {
  const words = [...over, title].join(', ');
  const marks = legend.map(({ text }) => text);
  return marks.length > 0 ? `${words}. ${t.portraitAlt(formatList(marks, locale))}` : words;
}
