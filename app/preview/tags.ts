import type { LibraryView } from '@/components/view';
import { formatList } from '@/lib/i18n/format';
import { previewHash, previewPath } from '@/lib/preview/address';
import { type PreviewSheet, previewSize } from '@/lib/preview/sheet';
import { shorten } from '@/lib/preview/shorten';
import { sheetOfPage } from './sheet-of-page';

/** Characters that services show of a title and a description before they cut them themselves. */
const [mostTitle, mostDescription] = [70, 200];

interface Tags {
  title: string;
  description: string;
  images?: { url: string; type: string; width: number; height: number; alt: string };
}

/**
 * What a page's card shows where its link is shared: words of the length that has room, and the picture.
 * @param path of the page, without locale
 */
export function previewTags(
  view: LibraryView,
  path: string,
  words: { title: string; description: string },
): Tags {
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

/** The same for a page made per request: name of each `<meta>` → content. */
export function previewMetas(tags: Tags, baseUrl: string): [name: string, content: string][] {
  const { title, description, images } = tags;
  const metas: [string, string][] = [
    ['og:title', title],
    ['og:description', description],
    ['twitter:card', 'summary_large_image'],
  ];
  if (!images) return metas;
  const { url, ...facts } = images;
  const ofPicture = Object.entries(facts).map(([name, fact]): [string, string] => [
    `og:image:${name}`,
    String(fact),
  ]);
  return [...metas, ['og:image', new URL(url, baseUrl).href], ...ofPicture];
}

/** The words in the picture, and those for its portrait. */
function altOf({ over, title, legend }: PreviewSheet, { t, locale }: LibraryView): string {
  const words = [...over, title].join(', ');
  const marks = legend.map(({ text }) => text);
  if (marks.length === 0) return words;
  const sentence = /[.?!…]$/.test(words) ? words : `${words}.`;
  return `${sentence} ${t.portraitAlt(formatList(marks, locale))}`;
}
