/*
 * Characters that no reader sees but that change what a text says or where a name is found. Two measures: a
 * text may hold what its language and its emoji are written with; a line of front matter (a title, a name),
 * which also becomes an address, a key and a search term, holds plain spaces and what can be seen.
 */

/**
 * Controls, marks of writing direction, zero-width spaces, tags, lone surrogates, line separators, and the
 * private-use characters of a person mark. The soft hyphen and the joiners (emoji are made with them) stay.
 */
const inText = /(?![\t\n\u00AD\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uE000-\uE002]/gu;

/** Joiner and colour selector as emoji use them; tags, as in the flag of Wales, are not among them. */
const inEmoji =
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})|(?<=\\p{Emoji})\\uFE0F';

/** A hard space holds a number together with its thousands or its unit: "2 500", "5 %". */
const inNumber = '(?<=\\d)[\\u00A0\\u202F]|[\\u00A0\\u202F](?=\\d)';

/**
 * All of these, the soft hyphen, joiners and selectors outside emoji, letters that are blank (Hangul fillers,
 * empty Braille), and spaces that are neither plain nor part of a number.
 */
const inLine = new RegExp(
  `(?!${inEmoji}|${inNumber}| )[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uE000-\\uE002\\uFE00-\\uFE0F\\u115F\\u1160\\u3164\\uFFA0\\u2800\\p{Zs}]`,
  'u',
);

/** What a text must not hold, one match a character. */
export const hiddenInText: RegExp = inText;

/** The first character that a line of front matter must not hold, if any. */
export function hiddenInLine(line: string): string | undefined {
  return inLine.exec(line)?.[0];
}

/** How a character is called in a message: `U+202E`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
