import type { Locale } from '@/lib/domain/locale';

/** Facets a reader may narrow by. Values are ids or plain values; labels belong to the interface. */
export const facetNames = ['theme', 'sector', 'country', 'kind', 'size', 'firm', 'lang', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a word stands in; the weights are in `weights.ts`. */
export const fieldNames = [
  'title',
  'lead',
  'glance',
  'heading',
  'body',
  'voice',
  'client',
  'person',
  'firm',
  'theme',
  'figure',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A part of a document that a link can lead to. */
export interface SearchSection {
  /** Anchor on the page. */
  id?: string;
  heading?: string;
  text: string;
  /** `voice` for what somebody says; `body` when absent. */
  field?: 'lead' | 'glance' | 'body' | 'voice';
}

/** Words that belong to a document without standing in its text: names, themes with synonyms, figures. */
export interface SearchLabel {
  field: 'client' | 'person' | 'firm' | 'theme' | 'figure';
  lang: Locale;
  text: string;
}

/** One text in one language. Texts with the same `slug` are translations of each other. */
export interface SearchDocument {
  slug: string;
  lang: Locale;
  title: string;
  /** Whom the text is about, as a row of results shows it. */
  client?: string;
  sections: SearchSection[];
  labels?: SearchLabel[];
  facets?: Partial<Record<FacetName, string[]>>;
}
