import { createHash } from 'node:crypto';
import type { Person } from '@/lib/domain/entity-schema';
import type { Problem } from '@/lib/domain/problem';
import { toAsciiId } from '@/lib/domain/slug';
import type { Library } from './library';
import { nameParts } from './name-parts';
import { anyWord, placeIn } from './name-words';
import type { ParseCache } from './parse-cache';
import type { FreeText } from './parsed-file';

/**
 * A registered person is named through a link only, so that one withdrawal takes the name out everywhere; addresses,
 * which have to stay, name nobody.
 * Texts are searched again only when they, or the list of people, have changed.
 */
export async function checkNames(library: Library, cache: ParseCache): Promise<Problem[]> {
  const index = nameIndex([...library.people.values()]);
  const inAddresses = addressIndex([...library.people.values()]);
  const people = createHash('sha256')
    .update(JSON.stringify([...index]))
    .digest('hex');
  const problems = await Promise.all(
    library.documents.map(async ({ file, summary, slug, mentions }) => {
      const known = cache.names(file);
      if (known?.people === people) return known.problems;
      const freeText = await cache.freeText(summary);
      const names = freeText.flatMap((spot) => namesIn(spot, index, file));
      const found = [
        ...namesInAddresses([slug, ...mentions.anchors.map((anchor) => `#${anchor}`)], inAddresses).map(
          (params): Problem => ({
            ...cache.placeOf(file, params.address),
            ...{ file, severity: 'error', rule: 'name-in-address', params },
          }),
        ),
        ...names,
        ...nameParts(file, freeText, mentions, library.people).filter(isNotIn(names)),
      ];
      cache.rememberNames(file, { people, problems: found });
      return found;
    }),
  );
  return problems.flat();
}

/** A whole name is told as one, its parts are not told besides. */
function isNotIn(names: Problem[]): (part: Problem) => boolean {
  return ({ line, params }) => !names.some((name) => name.line === line && name.params.id === params.id);
}

/** Names by their first word, so that a text is read once however many people there are. */
type NameIndex = Map<string, { id: string; words: string[] }[]>;

function nameIndex(people: Person[]): NameIndex {
  const index: NameIndex = new Map();
  for (const { id, name } of people) {
    const words = wordsOf(name).map((word) => word.text);
    const first = words[0];
    if (first === undefined) continue;
    index.set(first, [...(index.get(first) ?? []), { id, words }]);
  }
  return index;
}

/** Names as addresses spell them, by their first word. */
type AddressIndex = ReadonlyMap<string, readonly { name: string; words: readonly string[] }[]>;

function addressIndex(people: Person[]): AddressIndex {
  const names = people.map(({ name }) => ({ name, words: toAsciiId(name).split('-') }));
  const index = new Map<string, typeof names>();
  for (const name of names) {
    const [first = ''] = name.words;
    index.set(first, [...(index.get(first) ?? []), name]);
  }
  return index;
}

/**
 * Unlike `spellsAny`, which hides what might be a name, this looks for whole words: it stops a publication. And it asks
 * no more names than begin so, since every address of the library is looked at.
 * @param addresses slug and anchors of a document; an author has chosen them, since those made of headings name nobody
 */
function namesInAddresses(
  addresses: readonly string[],
  index: AddressIndex,
): { address: string; name: string }[] {
  return addresses.flatMap((address) => {
    const words = toAsciiId(address).split('-');
    return words
      .flatMap((word) => index.get(word) ?? [])
      .filter((name) => name.words.every((part) => words.includes(part)))
      .map(({ name }) => ({ address, name }));
  });
}

function namesIn(spot: FreeText[number], index: NameIndex, file: string): Problem[] {
  if (!mayHoldName(spot.text, index)) return [];
  const words = wordsOf(spot.text);
  return words.flatMap((word, at) =>
    (index.get(word.text) ?? [])
      .filter((name) =>
        name.words.every((part, offset) => fits(words[at + offset]?.text, part, offset, name.words)),
      )
      .map(({ id, words: parts }): Problem => {
        const params = { id, name: spot.text.slice(word.start, words[at + parts.length - 1]?.end) };
        const place = placeIn(spot, word.start);
        return { file, ...place, severity: 'error', rule: 'name-in-free-text', field: spot.field, params };
      }),
  );
}

/** Whether any word of a text is the first of a name: few texts have one, and taking all apart is dear. */
function mayHoldName(text: string, index: NameIndex): boolean {
  return (
    folded(text)
      .match(anyWord)
      ?.some((word) => index.has(word)) ?? false
  );
}

/** The last word may carry a genitive s ("Bente Molvaer Nesseths"). */
function fits(word: string | undefined, part: string, offset: number, parts: string[]): boolean {
  return word === part || (offset === parts.length - 1 && word === `${part}s`);
}

function wordsOf(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(anyWord)].map((match) => ({
    text: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function folded(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'")
    .toLowerCase();
}
