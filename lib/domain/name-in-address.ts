import { toAsciiId } from './slug';

/** Whether an address, or an anchor, spells one of some names. */
export type SpellsName = (address: string) => boolean;

/**
 * In running text names are links, which records mark. But an address may spell one as well
 * (`https://firm.example/about/anna-ek`), and would tell what the text does not.
 * @param names names, or ids made of them
 * @returns a test that is true where all words of a name stand in an address, in whatever order and case, with or
 *   without what divides them, percent-encoded or not
 */
export function spellsAny(names: Iterable<string>): SpellsName {
  const spellings = [...new Set([...names].map(toAsciiId))]
    .filter((spelling) => spelling !== '')
    .map((spelling) => ({ words: spelling.split('-'), joined: spelling.replaceAll('-', '') }));
  return (address) => {
    if (spellings.length === 0) return false;
    const folded = toAsciiId(decoded(address));
    const words = new Set(folded.split('-'));
    const joined = folded.replaceAll('-', '');
    return spellings.some(
      (name) => joined.includes(name.joined) || name.words.every((word) => words.has(word)),
    );
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
