import type { Person } from '@/lib/domain/entity-schema';
import type { Problem } from '@/lib/domain/problem';
import { anyWord, placeIn } from './name-words';
import type { FreeText, Mentions } from './parsed-file';

/**
 * Who has been introduced by a link is soon called by one name alone, which would stay when the link's words go. Looked
 * for within that text alone, and in the same letters: elsewhere "Strand" may be a beach.
 * @param known everybody registered
 * @returns a warning for the first place of each part of a name
 */
export function nameParts(
  file: string,
  freeText: FreeText,
  mentions: Mentions,
  known: ReadonlyMap<string, Person>,
): Problem[] {
  const parts = partIndex(personsOf(mentions, known));
  return firstOfEach(freeText.flatMap((spot) => partsIn(spot, parts, file)));
}

/** A part of a name, as it is written → whose it is. */
type PartIndex = ReadonlyMap<string, Person>;

/** Everyone whom a document links to, or names in its facts. */
function personsOf({ people, ids }: Mentions, known: ReadonlyMap<string, Person>): Person[] {
  const named = [...people, ...ids.filter(({ to }) => to === 'person')].map(({ id }) => known.get(id));
  return named.filter((person) => person !== undefined);
}

/** Initials and the like stand for too much else. */
const telling = /^\p{Lu}.{2}/u;

function partIndex(people: Person[]): PartIndex {
  return new Map(
    people.flatMap((person) => {
      const parts = person.name.split(/\s+/).filter((part) => telling.test(part));
      return parts.map((part) => [part, person] as const);
    }),
  );
}

function partsIn(spot: FreeText[number], index: PartIndex, file: string): Problem[] {
  // Most texts hold none, which is told sooner.
  if (![...index.keys()].some((part) => spot.text.includes(part))) return [];
  return [...spot.text.matchAll(anyWord)].flatMap(({ 0: word, index: start }): Problem[] => {
    const part = index.has(word) ? word : word.replace(/s$/, '');
    const person = index.get(part);
    if (!person) return [];
    const params = { id: person.id, part, name: person.name };
    const at = placeIn(spot, start);
    return [{ file, ...at, severity: 'warning', rule: 'name-part-in-free-text', field: spot.field, params }];
  });
}

/** Once it is said, the others are easily found. */
function firstOfEach(problems: Problem[]): Problem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.params.part, problem])).values()];
}
