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

/**
 * Names that a machine has for something of its own: devices of Windows, which no folder can be called there,
 * the start of a folder on the web, and what every object answers to.
 */
const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d|index|constructor)$/;

/** Whether a slug may be the name of a file or folder of content, and so an address. */
export function isFileSlug(text: string): boolean {
  return isSlug(text) && !reservedName.test(text);
}

/** Whether a text is a slug, by `slugPattern`. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}
