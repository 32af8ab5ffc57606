import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Locale, type Localized, locales, perLocale } from '@/lib/domain/locale';
import { toAsciiId } from '@/lib/domain/slug';
import {
  type AdjectiveForms,
  type NounForms,
  readAdjective,
  readNoun,
  readVerb,
  type VerbForms,
} from './inflect';

/** One meaning and its word in each language. */
export interface Noun {
  /** The Swedish word as an id; a compound's is its parts', joined by `+`. */
  id: string;
  topic: string;
  forms: Localized<NounForms>;
}

export interface Verb {
  id: string;
  forms: Localized<VerbForms>;
}

export interface Adjective {
  id: string;
  forms: Localized<AdjectiveForms>;
}

/** A line of a lexicon file: its heading and its columns. */
interface Line {
  group: string;
  columns: string[];
}

/** Lines under `== group` headings; `#` begins a comment line. */
export function readLines(name: string): Line[] {
  const file = fileURLToPath(new URL(`lexicon/${name}.txt`, import.meta.url));
  let group = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('== ')) group = line.slice(3).trim();
      if (!line.trim() || line.startsWith('#') || line.startsWith('==')) return [];
      return [{ group, columns: line.split('|').map((column) => column.trim()) }];
    });
}

/** Lines whose last three columns are sv, nb and da, by group. */
export function readPhrases(name: string): Map<string, Localized<string>[]> {
  const phrases = new Map<string, Localized<string>[]>();
  for (const { group, columns } of readLines(name)) {
    phrases.set(group, [...(phrases.get(group) ?? []), inEach(columns, (text) => text)]);
  }
  return phrases;
}

export const nouns: readonly Noun[] = readLines('nouns').map(({ group, columns }) => ({
  id: idOf(columns),
  topic: group,
  forms: inEach(columns, readNoun),
}));

export const verbs: readonly Verb[] = readLines('verbs').map(({ columns }) => ({
  id: idOf(columns),
  forms: inEach(columns, readVerb),
}));

export const adjectives: readonly Adjective[] = readLines('adjectives').map(({ columns }) => ({
  id: idOf(columns),
  forms: inEach(columns, readAdjective),
}));

function idOf([first = '']: string[]): string {
  return toAsciiId(first.split(':')[0] ?? '');
}

function inEach<Forms>(columns: string[], read: (entry: string, lang: Locale) => Forms): Localized<Forms> {
  const own = columns.slice(-locales.length);
  if (own.length < locales.length) throw new Error(`A language is missing: ${columns.join(' | ')}`);
  return perLocale((lang) => read(own[locales.indexOf(lang)] ?? '', lang));
}
