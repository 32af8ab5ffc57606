import { normalWord } from './normal-form';

export interface Token {
  /** The word in lower case without genitive colon or apostrophe; numbers without group separators. */
  text: string;
  kind: 'word' | 'number';
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
  /** The words of a hyphenated compound: "it-strategi" → it, strategi; its `text` is then "itstrategi". */
  parts?: string[];
  /** The word as it stands before a suspended hyphen ("ledelses-" in "ledelses- og medarbejdergrundlag"). */
  suspended?: { head: string };
}

/*
 * One alternation, the longest reading first:
 *  1. a number with group separators (space, no-break space, point): "2 500", "1.250.000" are one number
 *  2. a plain or decimal number: "2024", "3,5"
 *  3. letters and digits, joined by single hyphens, apostrophes or colons: "it-strategi", "SKR:s", "A4"
 */
const pattern =
  /(?<![\p{L}\p{N}])(\d{1,3}(?:[ \u00A0\u202F.]\d{3})+(?![\p{L}\p{N}])|\d+(?:,\d+)?(?![\p{L}\p{N}:'\u2019]))|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011:'\u2019][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Endings after a colon or an apostrophe: "SKR:s", "VD:n", "EU's", "10:e". */
const inflectedAbbreviation = /[:'](?:s|n|t|e|a|en|et|ens|ets|ar|er|ene|erne|ernes|arna|are)$/;

/** A token by itself, wherever it stands: its start and end count from the start of what was written. */
export type ReadToken = Readonly<Omit<Token, 'suspended'>>;

/**
 * Cuts text into words and numbers. The text must be in normal form already: see `normalText`.
 * @param read {@link readWritten}, or the same with a memory
 */
export function tokens(text: string, read: (written: string) => readonly ReadToken[] = readWritten): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[1]) found.push({ text: plainNumber(match[1]), kind: 'number', start, end });
    else
      for (const token of read(match[0]))
        found.push({ ...token, start: start + token.start, end: start + token.end });
  }
  markSuspended(found, text);
  return found;
}

function plainNumber(written: string): string {
  return written.replace(/[ \u00A0\u202F.]/g, '');
}

/** "1:3" is two numbers, "A-B" one word with parts, everything else one word. */
export function readWritten(written: string): ReadToken[] {
  const word = normalWord(written).replace(inflectedAbbreviation, '');
  const parts = word.split(/[-\u2010\u2011:']/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => /^\d+$/.test(part))) return numbersIn(written);
  const text = parts.join('');
  // "ʼ" (U+02BC) counts as a letter, but is an apostrophe.
  if (text === '') return [];
  const place = { start: 0, end: written.length };
  if (/^\d+$/.test(text)) return [{ text, kind: 'number', ...place }];
  return [{ text, kind: 'word', ...place, ...(parts.length > 1 && { parts }) }];
}

function numbersIn(written: string): ReadToken[] {
  return [...written.matchAll(/\d+/g)].map((match) => ({
    text: match[0],
    kind: 'number',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Conjunctions that may stand between "ledelses-" and "medarbejdergrundlag". */
const conjunctions = new Set(['och', 'og', 'eller', 'samt', 'men', 'resp', 'respektive', 'som']);

/** A word before a lone hyphen borrows its head from the next word: "ledelses- og medarbejdergrundlag". */
function markSuspended(found: Token[], text: string): void {
  found.forEach((token, position) => {
    if (token.kind !== 'word' || text[token.end] !== '-') return;
    if (!/^-(?![\p{L}\p{N}])/u.test(text.slice(token.end, token.end + 2))) return;
    const heads = found.slice(position + 1, position + 3).filter((next) => !conjunctions.has(next.text));
    const head = heads[0];
    if (head?.kind === 'word') token.suspended = { head: head.text };
  });
}
