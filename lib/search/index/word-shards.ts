import { linkKinds } from '../links/link';
import { ByteWriter } from '../shards/bytes';
import { chunk, type Sized } from '../shards/chunking';
import { type StoredFamily, type StoredMember, writeFamily, writeMember } from '../shards/family-format';
import { type LexiconWord, writeLexiconBlock } from '../shards/lexicon-format';
import {
  type ShardRun,
  type ShardTree,
  shardOf,
  shortestBoundary,
  writeBranch,
} from '../shards/manifest-format';
import { writePostings } from '../shards/posting-format';
import { writeRest } from '../shards/rest-format';
import { reversed, writeTails } from '../shards/tail-format';
import { lexicon, postings, shardSizes, typing } from '../weights';
import { type Family, leadingKey } from './families';
import { InputHash } from './input-hash';
import { compareText, type LexiconEntry } from './lexicon';
import type { LexiconLink } from './link-lexicon';
import type { ShardMaker } from './shard-maker';

/**
 * Writes posting shards and lexicon blocks; the blocks are named in the returned run.
 * @param entries in the lexicon's order
 * @param families of these entries
 */
export function writeWords(
  entries: readonly LexiconEntry[],
  families: readonly Family[],
  maker: ShardMaker,
): ShardRun {
  const places = new Map<LexiconEntry, StoredPlace>();
  const shared = families.filter((family) => !isSmall(family)).map((family) => sizedFamily(family, maker));
  for (const group of shardsOf(shared)) {
    const shard = maker.add('post', inputsOfAll('post', group), () => familyShard(group.map(bytesOf)));
    const rest = addRest(group, maker);
    group.forEach(({ family }, position) => {
      for (const entry of family.members) places.set(entry, { shard, position, ...(rest && { rest }) });
    });
  }
  return writeLexicon(entries, places, maker);
}

/** Where a word's family is; a word that is not there carries its list itself. */
type StoredPlace = Omit<Extract<LexiconWord['place'], { shard: string }>, 'head'>;

/** @returns undefined where no list of the group leaves a document out */
function addRest(group: readonly SizedFamily[], maker: ShardMaker): string | undefined {
  if (!group.some(({ family }) => family.members.some(({ hasRest }) => hasRest))) return undefined;
  return maker.add('rest', inputsOfAll('rest', group), () =>
    writeRest(group.map(({ family }) => family.members.map(({ rest }) => rest))),
  );
}

function inputsOfAll(prefix: string, items: readonly { inputs: number }[]): number {
  const hash = new InputHash().text(prefix);
  for (const { inputs } of items) hash.number(inputs);
  return hash.toNumber();
}

/** A lone word in few documents fits into the lexicon itself. */
function isSmall({ members: [first, ...others], links }: Family): boolean {
  return (
    first !== undefined &&
    others.length === 0 &&
    links.length === 0 &&
    first.frequency <= postings.inlineFrequency
  );
}

function storedFamily(family: Family): StoredFamily {
  return family.members.map((entry) => storedMember(entry, family.links));
}

function storedMember(entry: LexiconEntry, links: readonly LexiconLink[]): StoredMember {
  const { lang, stem, whole, part, split } = entry;
  const own = links.filter(({ from }) => from === entry);
  return { lang, stem, whole, part, split, links: own.map(({ to, weight, kind }) => ({ to, weight, kind })) };
}

/** One for all, so that a hundred thousand small families do not each make room of their own. */
const writer = new ByteWriter();

interface SizedFamily extends Sized {
  family: Family;
  /** Hash of everything that is stored of it. */
  inputs: number;
  /** Where it had to be written to be measured. */
  bytes?: Uint8Array;
}

function sizedFamily(family: Family, maker: ShardMaker): SizedFamily {
  const inputs = familyInputs(family);
  let bytes: Uint8Array | undefined;
  const size = maker.sizeOf(inputs, () => {
    bytes = familyBytes(family);
    return bytes.length;
  });
  return { family, inputs, key: leadingKey(family), size, ...(bytes && { bytes }) };
}

function familyInputs({ members, links }: Family): number {
  const hash = new InputHash().text('family');
  for (const { inputs } of members) hash.number(inputs);
  for (const { from, to, weight, kind } of links)
    hash.number(from.identity).number(to.identity).number(weight).integer(linkKinds.indexOf(kind));
  return hash.toNumber();
}

function bytesOf({ bytes, family }: SizedFamily): Uint8Array {
  return bytes ?? familyBytes(family);
}

function familyBytes(family: Family): Uint8Array {
  writer.clear();
  writeFamily(writer, storedFamily(family));
  return writer.toBytes();
}

/** A family as large as a shard has one to itself: whoever needs a small one should not have to fetch it. */
function shardsOf<Item extends Sized>(items: readonly Item[]): Item[][] {
  const isLarge = ({ size }: Item) => size >= shardSizes.families;
  const large = items.filter(isLarge).map((item) => [item]);
  return [
    ...large,
    ...chunk(
      items.filter((item) => !isLarge(item)),
      shardSizes.families,
    ),
  ];
}

/** Families with their lengths before them, so that a reader can skip to the one it needs. */
function familyShard(families: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const bytes of families) {
    writer.integer(bytes.length);
    writer.raw(bytes);
  }
  return writer.toBytes();
}

function writeLexicon(
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

/** A long run goes into branches, so that the manifest stays small however much the collection grows. */
function branched({ keys, names }: ShardRun, maker: ShardMaker): ShardTree {
  if (names.length <= shardSizes.longestRun) return { isBranched: false, keys, names };
  const items = names.map((name, position) => ({ name, key: keys[position] ?? '', size: 1 }));
  const branches = chunk(items, shardSizes.shardsPerBranch);
  return {
    isBranched: true,
    keys: branches.map(([first]) => first?.key ?? ''),
    names: branches.map((branch) => {
      const run = { keys: branch.map(({ key }) => key), names: branch.map(({ name }) => name) };
      return maker.add('run', inputsOf('run', [...run.keys, ...run.names]), () =>
        writeBranch(run, shardSizes.hashBytes),
      );
    }),
  };
}

function inputsOf(prefix: string, texts: readonly string[]): number {
  return texts.reduce((hash, text) => hash.text(text), new InputHash().text(prefix)).toNumber();
}

/** Each shard's first key, as short as it can be; the first shard begins at the very beginning. */
function boundaries(chunks: readonly (readonly { key: string }[])[]): string[] {
  return chunks.map((items, position) => {
    const before = chunks[position - 1]?.at(-1)?.key;
    return before === undefined ? '' : shortestBoundary(before, items[0]?.key ?? '');
  });
}

/**
 * Writes the fold keys by their ends; see `tail-format.ts`.
 * @param entries in the lexicon's order, by which those with one key stand together
 */
export function writeTailShards(entries: readonly LexiconEntry[], maker: ShardMaker): ShardTree {
  const tails = entries
    .filter(({ key }, position) => key !== entries[position - 1]?.key)
    .map(({ key }) => key)
    .filter((key) => key.length >= typing.shortestWord && !/\d/.test(key))
    .map(reversed)
    .sort(compareText);
  const chunks = chunk(
    tails.map((key) => ({ key, size: key.length })),
    shardSizes.tails,
  );
  const names = chunks.map((block) => {
    const keys = block.map(({ key }) => key);
    return maker.add('fz', inputsOf('fz', keys), () => writeTails(keys));
  });
  return branched({ names, keys: boundaries(chunks) }, maker);
}
