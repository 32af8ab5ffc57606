import type { Locale } from '@/lib/domain/locale';

/** Where the page finds what the engine built. */
export interface Place {
  /** URL path of the engine's folder, with a slash at the end. */
  base: string;
  manifest?: string;
}

/** An engine in a page, asked as somebody types. Opening it loads what it needs before the first letter. */
export interface Typist {
  answer(text: string): Promise<unknown>;
  /** Loads and shows the first ten with their excerpts, where the engine's own site code can. */
  show?(): Promise<unknown>;
}

/** What every module beside this one exports. */
export type Open = (place: Place, lang: Locale) => Promise<Typist>;

export async function indexText({ base }: Place, lang: Locale): Promise<string> {
  const response = await fetch(`${base}${lang}.json`);
  if (!response.ok) throw new Error(`${base}${lang}.json: HTTP ${response.status}`);
  return response.text();
}
