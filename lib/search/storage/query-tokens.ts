import { isLocale, type Locale } from '@/lib/domain/locale';
import { parseQuery, type QueryWord } from '../query/parse-query';

/*
 * FlexSearch hands a query to its storage as a list of plain strings, so a token says what the storage must
 * know of a word: "nb word ledergruppe", "nb unfinished led", "nb number 460", "nb word itstrategi it strategi".
 */

const kinds = ['word', 'unfinished', 'number'] as const;
type TokenKind = (typeof kinds)[number];

/** FlexSearch's encoder for queries. */
export function encodeQuery(query: string, locale: Locale, isTyping: boolean): string[] {
  return parseQuery(query, locale, isTyping).map((word) =>
    [locale, kindOf(word), word.text, ...word.parts].join(' '),
  );
}

/** @throws when a token was not made by {@link encodeQuery} */
export function decodeToken(token: string): { locale: Locale; word: QueryWord } {
  const [locale, kind, text, ...parts] = token.split(' ');
  if (!isLocale(locale) || !text) throw new Error(`Not a token of ours: ${token}`);
  return { locale, word: { text, isNumber: kind === 'number', isUnfinished: kind === 'unfinished', parts } };
}

function kindOf({ isNumber, isUnfinished }: QueryWord): TokenKind {
  if (isNumber) return 'number';
  return isUnfinished ? 'unfinished' : 'word';
}
