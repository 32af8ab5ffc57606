import { quoteMarksOf } from './quote-marks';
import { type PairedQuotes, pairQuotes } from './quote-pairs';

/** A line with its marks set. */
export interface SetLine {
  text: string;
  /** Indices of double marks without a partner; they stay as they were written. */
  unbalanced: number[];
  /** Index of the mark of a quotation that the next paragraph may go on with, -1 for an earlier one's. */
  runsOn?: number | undefined;
}

/**
 * Sets the quotation marks of a language and turns `'` into an apostrophe. No other character changes,
 * and the length stays.
 * @param lang the text's language, for front matter, alternative texts and the like
 */
export function typographic(text: string, lang: string): string {
  return setLine(text, () => lang).text;
}

/**
 * Sets the marks of one paragraph or line.
 * @param langAt language at an index; a pair follows the language in which it opens
 * @param runsOn whether a quotation of an earlier paragraph is open; absent where none may run on
 */
export function setLine(text: string, langAt: (index: number) => string, runsOn?: boolean): SetLine {
  const found = pairQuotes(text, runsOn);
  const changes = new Map<number, string>();
  for (const { open, close, isNested } of found.pairs) {
    const marks = quoteMarksOf(langAt(Math.max(open, 0)));
    if (!marks) continue;
    const [opening, closing] = isNested ? marks.nested : marks.outer;
    changes.set(open, opening).set(close, closing);
  }
  for (const index of found.apostrophes) setApostrophe(text, index, changes);
  const left = runsOn === undefined ? undefined : found.unclosed[0];
  for (const index of [found.continuation, left]) setOpening(index, langAt, changes);
  return { text: replaceAt(text, changes), unbalanced: unbalanced(found, left), runsOn: left };
}

/** A mark that an apostrophe may be typed as becomes one; `‹` alone stays. */
function setApostrophe(text: string, index: number, changes: Map<number, string>): void {
  if (/['‘’‛]/.test(text[index] ?? '')) changes.set(index, '’');
}

function setOpening(
  index: number | undefined,
  langAt: (index: number) => string,
  changes: Map<number, string>,
): void {
  const mark = index === undefined ? undefined : quoteMarksOf(langAt(Math.max(index, 0)))?.outer[0];
  if (index !== undefined && mark !== undefined) changes.set(index, mark);
}

function unbalanced({ unclosed, unopened }: PairedQuotes, runningOn: number | undefined): number[] {
  return [...unclosed, ...unopened]
    .filter((index) => index >= 0 && index !== runningOn)
    .sort((a, b) => a - b);
}

function replaceAt(text: string, changes: Map<number, string>): string {
  if (changes.size === 0) return text;
  let line = '';
  for (let index = 0; index < text.length; index += 1) line += changes.get(index) ?? text[index];
  return line;
}
