import type { Locale } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
import type { Block, Body, Section, VoiceSide } from '@/lib/domain/record';

export interface MarkdownInput {
  text: string;
  /** Path relative to the content folder, for problems. */
  file: string;
  /** Line of the file, counted from 1, on which `text` begins. */
  firstLine: number;
  lang: Locale;
  /** Put before every footnote id (`tema-` → `tema-not-1`), where one page shows several bodies. */
  noteIdPrefix?: string;
}

/** A place in the file; lines and columns count from 1. */
export interface Spot {
  line: number;
  column: number;
}

/** A picture, by the address as the author wrote it. */
export interface PictureReference extends Spot {
  src: string;
}

/** A link within the site or the page (`#anchor`); whether its target exists only the content step knows. */
export interface LinkReference extends Spot {
  url: string;
}

/** A person linked or heard. */
export interface PersonReference extends Spot {
  id: string;
}

/** Words outside links to people; line breaks are the source's. */
export interface FreeText extends Spot {
  text: string;
}

type Voice = Extract<Block, { kind: 'voice' }>;

/** A voice whose side may still be missing: then its person's side is meant, which another file holds. */
export type ParsedVoice = Omit<Voice, 'side'> & { side?: VoiceSide };
export type ParsedBlock = Exclude<Block, Voice> | ParsedVoice;
export type ParsedSection = Omit<Section, 'blocks'> & { blocks: ParsedBlock[] };

/** A body before other files have been read: pictures have no size, voices may lack a side. */
export type ParsedBody = Omit<Body, 'sections'> & { sections: ParsedSection[] };

export interface MarkdownResult {
  body: ParsedBody;
  /** In the order of the file. */
  problems: Problem[];
  links: LinkReference[];
  pictures: PictureReference[];
  personLinks: PersonReference[];
  freeText: FreeText[];
}
