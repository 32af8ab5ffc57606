import type { Locale, Localized } from '@/lib/domain/locale';
import { normalText } from '../analyze/normal-form';
import { inOwnLetters } from '../analyze/orthography';
import { isStopWord } from '../analyze/stop-words';
import { type Token, tokens } from '../analyze/tokens';
import { groupBy } from '../group-by';
import type { FieldName, SearchDocument } from '../search-document';
import { type AnalysedDocument, type FieldWords, toAnalysed } from './analysed-document';
import type { WordList } from './word-list';

/**
 * Cuts a document into counted words per field and language.
 * @param words number the words; new ones are added
 */
export function analyseDocument(document: SearchDocument, words: Localized<WordList>): AnalysedDocument {
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
  return toAnalysed([...groups.values()].flatMap((parts) => countWords(parts, words) ?? []));
}

function countWords(
  parts: { field: FieldName; lang: Locale; text: string }[],
  words: Localized<WordList>,
): FieldWords | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { field, lang } = first;
  const found = parts.flatMap((part) => tokens(normalText(part.text)));
  const counts = new Map<string, number>();
  let length = 0;
  for (const word of found.flatMap(wordsOf)) {
    if (!isIndexed(word, lang)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    length++;
  }
  if (length === 0) return undefined;
  const numberOf = (word: string) => words[lang].numberOf(word);
  return {
    ...{ field, lang, length },
    counts: Int32Array.from([...counts].flatMap(([word, count]) => [numberOf(word), count])),
    suspended: Int32Array.from(found.flatMap(suspendedPair).map(numberOf)),
  };
}

/** "it-strategi" counts as itself and as its two words. */
function wordsOf(token: Token): string[] {
  return [token.text, ...(token.parts ?? [])];
}

function suspendedPair(token: Token): string[] {
  return token.suspended ? [token.text, token.suspended.head] : [];
}

function isIndexed(word: string, lang: Locale): boolean {
  return !isStopWord(inOwnLetters(word, lang), lang);
}
