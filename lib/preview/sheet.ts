import type { Mark, PortraitInput, Tint } from '@/lib/portrait';

/** What a preview shows, in words and figures: plain data, of which its address holds a hash. */
export interface PreviewSheet {
  /** A case's own tint, or paper. */
  ground: Tint | 'paper';
  /** The small line above the title, in parts. */
  over: string[];
  title: string;
  /** The small line below it. */
  under?: string;
  /** Name of the site. */
  site: string;
  /** Beside the site's name: that the content is an example. */
  note?: string;
  /** The case's portrait, or the cases of a page as small cards: at most four. */
  pictures: PreviewPicture[];
  /** What the marks of a single portrait stand for. */
  legend: { mark: Mark; text: string }[];
}

/** A case as its card shows it: the portrait, or where its figures cannot be drawn its title. */
export interface PreviewPicture {
  tint: Tint;
  portrait: PortraitInput;
  title: string;
}

/** Pixels: what Open Graph consumers expect of a large card (1.91:1). */
export const previewSize = { width: 1200, height: 630 } as const;
