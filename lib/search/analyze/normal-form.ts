/** Soft hyphens, zero-width characters and bidi marks: invisible, and they split words. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** Latin-1 without the soft hyphen is in normal form. */
const isPlain = /^[\0-\u00AC\u00AE-\u00FF]*$/;
const apostrophes = /[\u2018\u2019\u02BC\u00B4`]/g;

/**
 * The form in which text is stored and cut into tokens: NFC (https://unicode.org/reports/tr15/), so that
 * "å" is one character however it was typed, without invisible characters. Case stays: excerpts show it.
 */
export function normalText(text: string): string {
  // Most texts are: a look costs less than the work.
  if (isPlain.test(text)) return text;
  return text.normalize('NFC').replace(invisible, '');
}

/** The form in which words are compared: {@link normalText} in lower case with one kind of apostrophe. */
export function normalWord(word: string): string {
  return normalText(word).toLowerCase().replace(apostrophes, "'");
}
