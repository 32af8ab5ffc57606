import type { Locale } from '@/lib/domain/locale';
import { normalText } from '../analyze/normal-form';
import { inOwnLetters } from '../analyze/orthography';
import { isStopWord } from '../analyze/stop-words';
import { tokens } from '../analyze/tokens';
import { queries } from '../weights';

/** A word as the reader typed it, in lower case. */
export interface QueryWord {
  text: string;
  isNumber: boolean;
  /** The last word, with nothing after it: it may still grow. */
  isUnfinished: boolean;
  /** The words of a hyphenated one: "it-strategi". */
  parts: readonly string[];
}

/** Whether anything is asked for yet while a reader types: a single letter begins a thousand words. */
export function isAsked(query: string): boolean {
  return query.trim().length >= queries.shortestPrefix;
}

/**
 * Cuts a query into its words, without stop words of the reader's language unless there is nothing else. Nor does the
 * first letter of a further word ask for anything as long as it is being typed.
 * @param isTyping true for results as you type, false for a query that was sent
 */
export function parseQuery(query: string, locale: Locale, isTyping: boolean): QueryWord[] {
  const text = normalText(query).slice(0, queries.longest);
  const found = tokens(text).map(({ text: word, kind, end, parts = [] }) => {
    const isLast = isTyping && kind === 'word' && end === text.length;
    const isUnfinished = isLast && isAsked(word);
    return { text: word, isNumber: kind === 'number', isUnfinished, parts, isBegun: isLast && !isUnfinished };
  });
  const asked = found.filter(({ isBegun }) => !isBegun);
  const all = (asked.length > 0 ? asked : found).map(({ isBegun: _, ...word }): QueryWord => word);
  const telling = all.filter(
    ({ text: word, isUnfinished }) => isUnfinished || !isStopWord(inOwnLetters(word, locale), locale),
  );
  const unique = new Map((telling.length > 0 ? telling : all).map((word) => [word.text, word]));
  return [...unique.values()].slice(0, queries.mostWords);
}
