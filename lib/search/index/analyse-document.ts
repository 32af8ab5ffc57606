import type { Locale } from '@/lib/domain/locale';
import { normalText } from '../analyze/normal-form';
import { inOwnLetters } from '../analyze/orthography';
import { isStopWord } from '../analyze/stop-words';
import { type Token, tokens } from '../analyze/tokens';
import { groupBy } from '../group-by';
import type { FieldName, SearchDocument } from '../search-document';
import { leafOfSections } from './leaves';

/** How often each word stands in one field, in one language. */
export interface FieldWords {
  field: FieldName;
  lang: Locale;
  /** Words counted, for the length normalisation. */
  length: number;
  counts: [word: string, count: number, leaf: number][];
  /** Suspended compounds: first part and the word whose head it borrows. */
  suspended: [first: string, borrowed: string][];
}

/** What of a document can be known without the rest of the collection; this is what the cache holds. */
export interface AnalysedDocument {
  fields: FieldWords[];
}

interface FieldText {
  field: FieldName;
  lang: Locale;
  text: string;
  leaf: number;
}

/** Cuts a document into counted words per field and language. */
export function analyseDocument(document: SearchDocument): AnalysedDocument {
  const { lang } = document;
  const leaf = leafOfSections(document.sections);
  const sections = document.sections.map((section, position) => ({ ...section, leaf: leaf[position] ?? 0 }));
  const texts: FieldText[] = [
    { field: 'title', lang, text: document.title, leaf: 0 },
    ...sections.map((section) => ({ ...section, field: section.field ?? 'body', lang })),
    // A voice repeats the heading it stands under: counted once.
    ...sections
      .filter(({ field }) => field !== 'voice')
      .map((section) => ({
        field: 'heading' as const,
        lang,
        text: section.heading ?? '',
        leaf: section.leaf,
      })),
    ...(document.labels ?? []).map((label) => ({ ...label, leaf: 0 })),
  ];
  const groups = groupBy(texts, (part) => `${part.field} ${part.lang}`);
  return { fields: [...groups.values()].flatMap((parts) => countWords(parts) ?? []) };
}

function countWords(parts: FieldText[]): FieldWords | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { field, lang } = first;
  const found = parts.map(({ text, leaf }) => ({ leaf, tokens: tokens(normalText(text)) }));
  const perLeaf = new Map<string, number[]>();
  let length = 0;
  for (const { leaf, tokens: own } of found)
    for (const word of own.flatMap(wordsOf)) {
      if (!isIndexed(word, lang)) continue;
      const counts = perLeaf.get(word) ?? [];
      counts[leaf] = (counts[leaf] ?? 0) + 1;
      perLeaf.set(word, counts);
      length++;
    }
  if (length === 0) return undefined;
  const counts = [...perLeaf].map(([word, own]): FieldWords['counts'][number] => [word, ...sumAndBest(own)]);
  return {
    field,
    lang,
    length,
    counts,
    suspended: found.flatMap((part) => part.tokens.flatMap(suspendedPair)),
  };
}

/** How often a word stands in all, and the leaf on which it stands most. Leaves without it are holes. */
function sumAndBest(counts: readonly number[]): [sum: number, leaf: number] {
  let [sum, best] = [0, 0];
  counts.forEach((count, leaf) => {
    sum += count;
    if (count > (counts[best] ?? 0)) best = leaf;
  });
  return [sum, best];
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
