import type { Locale } from '@/lib/domain/locale';
import { normalText } from '../analyze/normal-form';
import { inOwnLetters } from '../analyze/orthography';
import { isStopWord } from '../analyze/stop-words';
import { type Token, tokens } from '../analyze/tokens';
import { groupBy } from '../group-by';
import type { FieldName, SearchDocument } from '../search-document';

/** How often each word stands in one field, in one language. */
export interface FieldWords {
  field: FieldName;
  lang: Locale;
  /** Words counted, for the length normalisation. */
  length: number;
  counts: [word: string, count: number][];
  /** Suspended compounds: first part and the word whose head it borrows. */
  suspended: [first: string, borrowed: string][];
}

/** What of a document can be known without the rest of the collection; this is what the cache holds. */
export interface AnalysedDocument {
  fields: FieldWords[];
}

/** Cuts a document into counted words per field and language. */
export function analyseDocument(document: SearchDocument): AnalysedDocument {
  const { lang } = document;
  const texts: { field: FieldName; lang: Locale; text: string }[] = [
    { field: 'title', lang, text: document.title },
    ...document.sections.map((section) => ({ field: section.field ?? 'body', lang, text: section.text })),
    // A voice repeats the heading it stands under: counted once.
    ...document.sections
      .filter(({ field }) => field !== 'voice')
      .map((section) => ({ field: 'heading' as const, lang, text: section.heading ?? '' })),
    ...(document.labels ?? []),
  ];
  const groups = groupBy(texts, (part) => `${part.field} ${part.lang}`);
  return { fields: [...groups.values()].flatMap((parts) => countWords(parts) ?? []) };
}

function countWords(parts: { field: FieldName; lang: Locale; text: string }[]): FieldWords | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { field, lang } = first;
  const found = parts.flatMap((part) => tokens(normalText(part.text)));
  const counts = new Map<string, number>();
  const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of found.flatMap(wordsOf)) if (isIndexed(word, lang)) add(word);
  if (counts.size === 0) return undefined;
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { field, lang, length, counts: [...counts], suspended: found.flatMap(suspendedPair) };
}

/** "it-strategi" counts as itself and as its two words. */
function wordsOf(token: Token): string[] {
  return [token.text, ...(token.parts ?? [])];
}

function suspendedPair(token: Token): [string, string][] {
  return token.suspended ? [[token.text, token.suspended.head]] : [];
}

function isIndexed(word: string, lang: Locale): boolean {
  return !isStopWord(inOwnLetters(word, lang), lang);
}
