import type { Locale } from '@/lib/domain/locale';
import { normalText } from '../analyze/normal-form';
import { inOwnLetters } from '../analyze/orthography';
import { isStopWord } from '../analyze/stop-words';
import { type Token, tokens } from '../analyze/tokens';
import { queries } from '../weights';
import { isAsked } from './is-asked';

/** A word as the reader typed it, in lower case. */
export interface QueryWord {
  text: string;
  isNumber: boolean;
  /** The last word, with nothing after it: it may still grow. */
  isUnfinished: boolean;
  /** The words of a hyphenated one: "it-strategi". */
  parts: readonly string[];
}

/**
 * Cuts a query into its words, without stop words of the reader's language unless there is nothing else. Nor does the
 * first letter of a further word ask for anything as long as it is being typed.
 * @param isTyping true for results as you type, false for a query that was sent
 */
export function parseQuery(query: string, locale: Locale, isTyping: boolean): QueryWord[] {
  const text = normalText(query).slice(0, queries.longest);
  const all = tokens(text);
  const isGrowing = ({ kind, end }: Token) => isTyping && kind === 'word' && end === text.length;
  const asked = all.filter((token) => !isGrowing(token) || isAsked(token.text));
  const words = (asked.length > 0 ? asked : all).map((token): QueryWord => {
    const { text: word, kind, parts = [] } = token;
    return {
      text: word,
      isNumber: kind === 'number',
      isUnfinished: isGrowing(token) && isAsked(word),
      parts,
    };
  });
  const telling = words.filter(
    ({ text: word, isUnfinished }) => isUnfinished || !isStopWord(inOwnLetters(word, locale), locale),
  );
  const unique = new Map((telling.length > 0 ? telling : words).map((word) => [word.text, word]));
  return [...unique.values()].slice(0, queries.mostWords);
}
