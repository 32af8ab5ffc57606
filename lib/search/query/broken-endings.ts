import { fold } from '../analyze/fold';
import { typing } from '../weights';
import { typingDistance } from './edit-distance';
import type { Correction } from './typing-errors';
import type { WordLookup } from './word-lookup';

/** What nouns, adjectives and verbs of the three languages end in when inflected. */
const endings =
  `erna erne arna orna ende ande ers ets ens ene ede ade ar er or en et es na ne te de a e n r s t`.split(
    ' ',
  );
const longest = 5;

/** Known stems that the word is an inflection of, but for one error in its ending: "rehabiliteringrana". */
export async function endingCorrections(word: string, lookup: WordLookup): Promise<Correction[]> {
  const roots = Array.from({ length: longest }, (_, i) => word.slice(0, -i - 1)).filter(
    (root) =>
      root.length >= typing.shortestWord - 1 &&
      endings.some((ending) => typingDistance(word.slice(root.length), ending, 1) <= 1),
  );
  const found = await Promise.all(roots.map((root) => lookup.withKey(fold(root))));
  const known = found.find((words) => words.length > 0) ?? [];
  return known.map((correct) => ({ word: correct, distance: 1 }));
}
