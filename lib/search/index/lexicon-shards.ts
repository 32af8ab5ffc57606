import { compareText } from '../compare-text';
import { ByteWriter } from '../shards/bytes';
import { chunk, type Sized } from '../shards/chunking';
import { type StoredMember, writeMember } from '../shards/family-format';
import { type LexiconWord, writeLexiconBlock } from '../shards/lexicon-format';
import { type ShardRun, shardOf } from '../shards/manifest-format';
import { writePostings } from '../shards/posting-format';
import { lexicon, shardSizes } from '../weights';
import { boundaries } from './boundaries';
import { InputHash, inputsOfAll } from './input-hash';
import type { LexiconEntry } from './lexicon';
import type { LexiconLink } from './link-lexicon';
import type { ShardMaker } from './shard-maker';

/** Where a word's family is; a word that is not there carries its list itself. */
export type StoredPlace = Omit<Extract<LexiconWord['place'], { shard: string }>, 'head'>;

/**
 * Writes both levels of the lexicon; see `lexicon-format.ts`.
 * @param entries in the lexicon's order
 * @param places of the words that do not carry their lists themselves
 * @returns the blocks of the upper level
 */
export function writeLexicon(
  entries: readonly LexiconEntry[],
  places: ReadonlyMap<LexiconEntry, StoredPlace>,
  maker: ShardMaker,
): ShardRun {
  const words = entries.map((entry) => sizedWord(entry, places.get(entry), maker));
  const frequentKeys = new Set(
    entries.filter(({ frequency }) => frequency >= lexicon.frequent).map(({ key }) => key),
  );
  const frequent = words.filter(({ key }) => frequentKeys.has(key));
  const others = words.filter(({ key }) => !frequentKeys.has(key));
  return writeBlocks(frequent, writeLeaves(others, maker), maker);
}

function writeLeaves(words: readonly SizedWord[], maker: ShardMaker): ShardRun {
  const chunks = chunk(words, shardSizes.leaf);
  const none = { keys: [], names: [] };
  return { keys: boundaries(chunks), names: chunks.map((part) => addBlock(part, none, maker)) };
}

/** Frequent words and the names of leaves, cut together at the same keys. */
function writeBlocks(words: readonly SizedWord[], leaves: ShardRun, maker: ShardMaker): ShardRun {
  const items = [
    ...words.map((word) => ({ word, key: word.key, size: word.size })),
    ...leaves.keys.map((key) => ({ key, size: key.length + shardSizes.hashBytes })),
  ].sort((a, b) => compareText(a.key, b.key));
  const chunks = chunk<Sized & { word?: SizedWord }>(items, shardSizes.block);
  const keys = boundaries(chunks);
  const names = chunks.map((part, position) => {
    const end = keys[position + 1];
    const first = shardOf(leaves, keys[position] ?? '');
    const last = end === undefined ? leaves.keys.length : leaves.keys.findLastIndex((key) => key < end) + 1;
    const own = { keys: leaves.keys.slice(first, last), names: leaves.names.slice(first, last) };
    return addBlock(
      part.flatMap(({ word }) => word ?? []),
      own,
      maker,
    );
  });
  return { keys, names };
}

function addBlock(words: readonly SizedWord[], leaves: ShardRun, maker: ShardMaker): string {
  const hash = new InputHash().number(inputsOfAll('lex', words));
  for (const text of [...leaves.keys, ...leaves.names]) hash.text(text);
  return maker.add('lex', hash.toNumber(), () => {
    const block = { words: words.map(({ entry, place }) => lexiconWord(entry, place)), leaves };
    return writeLexiconBlock(block, shardSizes.hashBytes);
  });
}

interface SizedWord extends Sized {
  entry: LexiconEntry;
  place: StoredPlace | undefined;
  /** Hash of everything that is stored of it. */
  inputs: number;
}

function sizedWord(entry: LexiconEntry, place: StoredPlace | undefined, maker: ShardMaker): SizedWord {
  const hash = new InputHash().text('word').number(entry.inputs);
  if (place)
    hash
      .text(place.shard)
      .integer(place.position)
      .text(place.rest ?? '');
  const inputs = hash.toNumber();
  const size = maker.sizeOf(inputs, () => wordSize(lexiconWord(entry, place)));
  return { entry, place, inputs, key: entry.key, size };
}

function lexiconWord(entry: LexiconEntry, place: StoredPlace | undefined): LexiconWord {
  const { lang, stem, key, form, frequency } = entry;
  return {
    lang,
    stem,
    key,
    ending: form.startsWith(stem) ? form.slice(stem.length) : '',
    commonness: Math.round(Math.log2(Math.max(1, frequency))),
    place: place ? { ...place, head: entry.head } : { member: storedMember(entry, []) },
  };
}

/** What a word takes in a block, with the name of its shard, as if no other word shared that or a beginning. */
function wordSize({ stem, ending, place }: LexiconWord): number {
  const fixed = 4;
  writer.clear();
  writer.text(stem);
  writer.text(ending);
  if ('member' in place) writeMember(writer, place.member, []);
  else {
    writer.integer(place.position);
    writePostings(writer, place.head);
  }
  return writer.length + fixed + ('member' in place ? 0 : shardSizes.hashBytes + 1);
}

/** What is stored of a word. @param links of its family */
export function storedMember(entry: LexiconEntry, links: readonly LexiconLink[]): StoredMember {
  const { lang, stem, whole, part, split } = entry;
  const own = links.filter(({ from }) => from === entry);
  return { lang, stem, whole, part, split, links: own.map(({ to, weight, kind }) => ({ to, weight, kind })) };
}

/** One for all, so that a hundred thousand words do not each make room of their own. */
const writer = new ByteWriter();
