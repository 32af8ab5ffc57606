import type { CaseFacts } from '@/lib/domain/case-schema';
import type { Client, Firm, Person, Theme } from '@/lib/domain/entity-schema';
import type { Locale } from '@/lib/domain/locale';

/** Where in a text a meaning stands. */
export const places = ['title', 'lead', 'glance', 'heading', 'body', 'voice'] as const;
export type Place = (typeof places)[number];

export type GeneratedBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'steps'; items: string[] }
  | { kind: 'voice'; id: string; person?: string; role?: string; text: string };

export interface GeneratedSection {
  id: string;
  heading: string;
  blocks: GeneratedBlock[];
}

/** People stand as marks (`lib/domain/person-mark.ts`) in paragraphs. */
export interface GeneratedText {
  lang: Locale;
  title: string;
  lead: string;
  challenge: string;
  approach: string;
  result: string;
  figureLabels: Record<string, string>;
  sections: GeneratedSection[];
}

export interface GeneratedCase {
  slug: string;
  original: Locale;
  facts: CaseFacts;
  texts: Partial<Record<Locale, GeneratedText>>;
  /** Ids of the nouns that stand in each place, in every language alike: what queries are judged by. */
  nouns: Record<Place, string[]>;
}

export interface GeneratedLibrary {
  cases: GeneratedCase[];
  clients: Client[];
  firms: Firm[];
  people: Person[];
  themes: Theme[];
}

export interface LibrarySize {
  cases: number;
  seed: number;
}
