/** What Nordic letters become in an address. Fixed for good: published links depend on it. */
const nordic: Record<string, string> = {
  å: 'a',
  ä: 'a',
  ö: 'o',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
};

/**
 * Makes an ASCII id from a heading or a title: lower case, words joined by hyphens.
 * @returns the id, empty when the text holds no letter or digit
 */
export function toAsciiId(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åäöæøßðþłđ]/g, (letter) => nordic[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'´`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A slug, an entity id or an anchor: lower-case ASCII words joined by single hyphens, at most 80 characters. */
export const slugPattern = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}
