import type {
  NewsOriginalFields,
  NewsTranslationFields,
  PageFields,
  ThemeProseFields,
} from '@/lib/domain/article-schema';
import type { CaseFacts, CaseTextFields } from '@/lib/domain/case-schema';
import type { Client, Firm, Person, Site, Theme } from '@/lib/domain/entity-schema';
import type { Locale } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
import type { ParsedBody } from '@/lib/markdown';

/** A spot in a file that a cross-file check will look at. */
export interface Spot {
  line: number;
  column: number;
}

/** References by id in front matter: where, to what kind of thing, which id. */
export interface IdReference extends Spot {
  field: string;
  to: 'client' | 'firm' | 'person' | 'theme' | 'case';
  id: string;
}

/** What cross-file checks need of a Markdown file, without its body. */
export interface Mentions {
  ids: IdReference[];
  people: (Spot & { id: string })[];
  links: (Spot & { url: string })[];
  pictures: (Spot & { src: string })[];
  anchors: string[];
  /** What the file claims for itself alone: its case id and its old addresses. */
  claims: (Spot & { field: string; value: string })[];
}

/** Text outside links to people, to be searched for registered names. */
export type FreeText = (Spot & { text: string; field: string })[];

export type CaseValue = {
  kind: 'case';
  slug: string;
  lang: Locale;
  translationOf?: Locale;
  facts?: CaseFacts;
  text: CaseTextFields;
};
export type NewsValue = {
  kind: 'news';
  slug: string;
  lang: Locale;
  fields: NewsOriginalFields | NewsTranslationFields;
};
export type ArticleValue = {
  kind: 'page' | 'theme-prose';
  slug: string;
  lang: Locale;
  fields: PageFields | ThemeProseFields;
};
export type EntityValue =
  | { kind: 'site'; value: Site }
  | { kind: 'client'; value: Client; ids: IdReference[] }
  | { kind: 'firm'; value: Firm; ids: IdReference[] }
  | { kind: 'person'; value: Person; ids: IdReference[] }
  | { kind: 'theme'; value: Theme; ids: IdReference[] };
export type DocumentValue = (CaseValue | NewsValue | ArticleValue) & { mentions: Mentions };
export type FileValue = DocumentValue | EntityValue;

/** What one file is found to be: small, kept for every file between builds. */
export interface Summary {
  file: string;
  /** SHA-256 of the file's bytes. */
  hash: string;
  value: FileValue | null;
  /** Of a document without a value: what only other files can tell of it is told in the same run. */
  mentions?: Mentions;
  problems: Problem[];
}

/** The bulk of one Markdown file: kept apart, read only when its record is written. */
export interface Bulk {
  body: ParsedBody;
  freeText: FreeText;
}

export interface ParsedFile {
  summary: Summary;
  bulk: Bulk | null;
}

/**
 * A parsed file as it is handed from thread to thread: the bulk as the JSON that it is kept as, which is cheaper to
 * pass on than a tree and is read again by few.
 */
export interface HandedFile {
  summary: Summary;
  bulk: string | null;
  freeText: FreeText;
}

export function toHanded({ summary, bulk }: ParsedFile): HandedFile {
  return { summary, bulk: bulk && JSON.stringify(bulk), freeText: bulk?.freeText ?? [] };
}

export function isDocument(value: FileValue | null): value is DocumentValue {
  return value !== null && 'mentions' in value;
}
