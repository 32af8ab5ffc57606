/** Soft hyphens, zero-width characters and bidi marks: invisible, and they split words. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const apostrophes = /[\u2018\u2019\u02BC\u00B4`]/g;

/**
 * The form in which text is stored and cut into tokens: NFC (https://unicode.org/reports/tr15/), so that
 * "å" is one character however it was typed, without invisible characters. Case stays: excerpts show it.
 */
export function normalText(text: string): string {
  return text.normalize('NFC').replace(invisible, '');
}

/** The form in which words are compared: {@link normalText} in lower case with one kind of apostrophe. */
export function normalWord(word: string): string {
  return normalText(word).toLowerCase().replace(apostrophes, "'");
}
