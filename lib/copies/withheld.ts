import type { LibraryIndex } from '@/lib/domain/record';
import { toAsciiId } from '@/lib/domain/slug';
import { copyName } from './copy-names';

/** Whether an address, or an anchor, spells the name of somebody whom copies may not name. */
export type SpellsWithheld = (address: string) => boolean;

interface Spelling {
  words: string[];
  /** All words in one. */
  joined: string;
}

const known = new WeakMap<LibraryIndex, SpellsWithheld>();

/**
 * The names in running text are links, which the record marks. But an address may spell one as well
 * (`https://firm.example/about/anna-ek`), and it goes out in copies as it stands in the record.
 * @returns a test that is true where all words of a withheld name stand in an address, in whatever order and
 *   case, with or without what divides them
 */
export function withheldIn(index: LibraryIndex): SpellsWithheld {
  const test = known.get(index) ?? makeTest(spellingsOf(index));
  known.set(index, test);
  return test;
}

function makeTest(spellings: readonly Spelling[]): SpellsWithheld {
  return (address) => {
    const folded = toAsciiId(decoded(address));
    const words = new Set(folded.split('-'));
    const joined = folded.replaceAll('-', '');
    return spellings.some(
      (name) => joined.includes(name.joined) || name.words.every((word) => words.has(word)),
    );
  };
}

/** The id of a person too: it spells the name, perhaps a former one. */
function spellingsOf({ people }: LibraryIndex): Spelling[] {
  return Object.values(people)
    .filter((person) => copyName(person) === undefined)
    .flatMap(({ id, name }) => [...new Set([id, ...(name ? [toAsciiId(name)] : [])])])
    .map((spelling) => ({ words: spelling.split('-'), joined: spelling.replaceAll('-', '') }));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
