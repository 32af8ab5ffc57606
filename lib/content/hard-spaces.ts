const hard = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const blanks = `[ \\t${hard}]*`;

/** Where YAML needs blanks to be plain: before a field, after its colon, after the hyphen of a list. */
const beforeValue = new RegExp(`^${blanks}(?:-${blanks})*(?:[\\w-]+:${blanks})?`, 'gm');
const hardSpace = new RegExp(`[${hard}]`, 'g');

/**
 * Puts plain spaces in the place of hard ones where YAML would take them for letters. Text from Word or from a web page
 * brings them along. Every character keeps its place.
 * @returns the text, and where the first of each line stood
 */
export function softenSpaces(yaml: string): { plain: string; offsets: number[] } {
  const offsets: number[] = [];
  const plain = yaml.replace(beforeValue, (found, start: number) => {
    const first = found.search(hardSpace);
    if (first === -1) return found;
    offsets.push(start + first);
    return found.replace(hardSpace, ' ');
  });
  return { plain, offsets };
}
