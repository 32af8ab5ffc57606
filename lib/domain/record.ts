import type { ElementContent } from 'hast';
import type { CaseFacts, CaseTextFields } from './case-schema';
import type { Client, Firm, Person, Site, Theme } from './entity-schema';
import type { Locale } from './locale';
import type { PartialDate } from './partial-date';
import type { NamePlace } from './visibility';

/*
 * What the content pipeline writes and the pages read. Trees are hast (https://github.com/syntax-tree/hast),
 * sanitized, without positions; a link to a person is `<a href="person:<id>">`, and whoever renders it
 * decides by permission whether the name or the role stands there. `data-first` says that a sentence begins with it.
 */

export type Tree = ElementContent[];

export interface Picture {
  /** Public URL, content-hashed. */
  src: string;
  /** Alternative text, never empty. */
  alt: string;
  /** Pixels. */
  width: number;
  height: number;
}

export type VoiceKind = 'quote' | 'paraphrase';
export type VoiceSide = 'client' | 'consultant' | 'group';

export type Block =
  | { kind: 'prose'; tree: Tree }
  | {
      kind: 'voice';
      id?: string;
      /** Person id; absent where only a role is known. */
      person?: string;
      role?: string;
      side: VoiceSide;
      voice: VoiceKind;
      /** Language of the text where it is not the page's. */
      lang?: string;
      tree: Tree;
      plain: string;
    }
  | { kind: 'steps'; ordered: boolean; items: Tree[]; plain: string[] }
  | { kind: 'callout'; tree: Tree }
  | { kind: 'figure'; picture: Picture; caption: Tree };

/** A part of the body: what stands before the first `##` (without id and heading), or one `##` section. */
export interface Section {
  id?: string;
  heading?: string;
  headingTree?: Tree;
  blocks: Block[];
  /** The section's words without markup, one line a block. People stand as marks: see `person-mark.ts`. */
  plain: string;
}

export interface OutlineEntry {
  id: string;
  text: string;
  depth: 2 | 3;
}

/** What the Markdown pipeline makes of one body. */
export interface Body {
  sections: Section[];
  outline: OutlineEntry[];
  /** The footnote section, if there are footnotes. */
  notes?: Tree;
  /** Every id in the body, in order: headings, voices, footnotes. */
  anchors: string[];
  /** Ids of the people linked or heard. */
  people: string[];
}

export interface CaseText extends CaseTextFields {
  lang: Locale;
  body: Body;
}

/** One case: facts once, a text per language. */
export interface CaseRecord {
  slug: string;
  original: Locale;
  facts: CaseFacts;
  texts: Partial<Record<Locale, CaseText>>;
}

/** The slim index entry: what a card, a list, a facet or a link needs. */
export interface CaseEntry {
  slug: string;
  id: string;
  original: Locale;
  client: string;
  firm: string;
  consultants: string[];
  /** Everyone the case names, with or without a part in the work. */
  people: string[];
  themes: string[];
  /** Years of the stated period; absent where the source states none. */
  years?: string[];
  figures: CaseFacts['figures'];
  related: string[];
  published?: string;
  aliases: string[];
  /** Addresses of the portrait where it is too large to stand in the page. */
  portrait?: { hero: string; card: string };
  texts: Partial<Record<Locale, CaseEntryText>>;
}

export interface CaseEntryText {
  title: string;
  lead: string;
  cardLine?: string;
  figureLabels: Record<string, string>;
  updated?: string;
}

export interface NewsRecord {
  slug: string;
  original: Locale;
  date?: PartialDate;
  firm?: string;
  people: string[];
  published?: string;
  source: CaseFacts['source'];
  texts: Partial<Record<Locale, ArticleText & { updated?: string }>>;
}

export interface ArticleText {
  lang: Locale;
  title: string;
  lead: string;
  body: Body;
}

/** A fixed page or a theme's prose. */
export interface ArticleRecord {
  slug: string;
  texts: Partial<Record<Locale, ArticleText>>;
}

/** What is public of a person. */
export interface PublicPerson extends Pick<Person, 'id' | 'side' | 'titles' | 'firm' | 'email' | 'phone'> {
  /** Absent where no permission is valid: then the role stands instead. */
  name?: string;
  /** Where the name may stand. */
  places: NamePlace[];
  /** Whether search engines may list the person's page. */
  indexed: boolean;
}

/** A text that was withdrawn: its address stays and says so. */
export interface Withdrawal {
  slug: string;
  lang: Locale;
  /** Day on which the case was published, `YYYY-MM-DD`. */
  published?: string;
  /** Day since which it is withdrawn, `YYYY-MM-DD`. */
  date?: string;
  reason?: string;
}

/** What is looked up by id to name and label things: entities of the whole library, or those of one page. */
export type Registers = Pick<LibraryIndex, 'site' | 'clients' | 'firms' | 'people' | 'themes'>;

/** Everything but the cases' bodies: loaded once per process. Holds only what has passed the gate. */
export interface LibraryIndex {
  /** Day of the build, `YYYY-MM-DD`. */
  today: string;
  site: Site;
  clients: Record<string, Client>;
  firms: Record<string, Firm>;
  people: Record<string, PublicPerson>;
  themes: Record<string, Theme>;
  /** Newest first, then by slug. */
  cases: CaseEntry[];
  withdrawals: Withdrawal[];
  news: NewsRecord[];
  pages: Record<string, ArticleRecord>;
  themeProse: Record<string, ArticleRecord>;
}
