import { stemKey } from '../links/link';
import { ByteWriter } from '../shards/bytes';
import { chunk, type Sized } from '../shards/chunking';
import { type StoredFamily, type StoredMember, writeFamily, writeMember } from '../shards/family-format';
import { type LexiconBlock, type LexiconWord, writeLexiconBlock } from '../shards/lexicon-format';
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
import { compareText, type Family, leadingKey } from './families';
import type { LexiconEntry } from './lexicon';
import { addShard, type ShardSet } from './shard-set';

/** Writes posting shards and lexicon blocks; the blocks are named in the returned run. */
export function writeWords(families: readonly Family[], shards: ShardSet): ShardRun {
  const places = new Map<LexiconEntry, LexiconWord['place']>();
  const [own, shared] = [families.filter(isSmall), families.filter((family) => !isSmall(family))];
  for (const family of own)
    for (const entry of family.members) places.set(entry, { member: storedMember(entry, family) });
  for (const group of shardsOf(shared.map(sizedFamily))) {
    const shard = addShard(shards, 'post', familyShard(group.map(({ bytes }) => bytes)));
    const left = group.map(({ family }) => family.members.map(({ rest }) => rest));
    const rest = left.flat(2).length > 0 ? addShard(shards, 'rest', writeRest(left)) : undefined;
    group.forEach(({ family }, position) => {
      for (const entry of family.members)
        places.set(entry, { shard, position, ...(rest && { rest }), head: entry.head });
    });
  }
  return writeLexicon(places, shards);
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
  return family.members.map((entry) => storedMember(entry, family));
}

function storedMember({ lang, stem, whole, part, split }: LexiconEntry, { links }: Family): StoredMember {
  const own = links.filter(({ from }) => from.lang === lang && from.stem === stem);
  return { lang, stem, whole, part, split, links: own.map(({ to, weight, kind }) => ({ to, weight, kind })) };
}

/** One for all, so that a hundred thousand small families do not each make room of their own. */
const writer = new ByteWriter();

function sizedFamily(family: Family) {
  writer.clear();
  writeFamily(writer, storedFamily(family));
  const bytes = writer.toBytes();
  return { family, bytes, key: leadingKey(family), size: bytes.length };
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

function writeLexicon(places: ReadonlyMap<LexiconEntry, LexiconWord['place']>, shards: ShardSet): ShardRun {
  const frequentKeys = new Set(
    [...places.keys()].filter(({ frequency }) => frequency >= lexicon.frequent).map(({ key }) => key),
  );
  const words = [...places].map(([entry, place]) => lexiconWord(entry, place));
  words.sort((a, b) => compareText(a.key, b.key) || compareText(stemKey(a), stemKey(b)));
  const [frequent, others] = [
    words.filter(({ key }) => frequentKeys.has(key)),
    words.filter(({ key }) => !frequentKeys.has(key)),
  ];
  return writeBlocks(frequent, writeLeaves(others, shards), shards);
}

function writeLeaves(words: readonly LexiconWord[], shards: ShardSet): ShardRun {
  const chunks = chunk(
    words.map((word) => ({ word, key: word.key, size: wordSize(word) })),
    shardSizes.leaf,
  );
  const leaves = { keys: [], names: [] };
  const names = chunks.map((part) => addBlock(shards, { words: part.map(({ word }) => word), leaves }));
  return { keys: boundaries(chunks), names };
}

/** Frequent words and the names of leaves, cut together at the same keys. */
function writeBlocks(words: readonly LexiconWord[], leaves: ShardRun, shards: ShardSet): ShardRun {
  const items = [
    ...words.map((word) => ({ word, key: word.key, size: wordSize(word) })),
    ...leaves.keys.map((key) => ({ key, size: key.length + shardSizes.hashBytes })),
  ].sort((a, b) => compareText(a.key, b.key));
  const chunks = chunk<Sized & { word?: LexiconWord }>(items, shardSizes.block);
  const keys = boundaries(chunks);
  const names = chunks.map((part, position) => {
    const end = keys[position + 1];
    const first = shardOf(leaves, keys[position] ?? '');
    const last = end === undefined ? leaves.keys.length : leaves.keys.findLastIndex((key) => key < end) + 1;
    return addBlock(shards, {
      words: part.flatMap(({ word }) => word ?? []),
      leaves: { keys: leaves.keys.slice(first, last), names: leaves.names.slice(first, last) },
    });
  });
  return { keys, names };
}

function addBlock(shards: ShardSet, block: LexiconBlock): string {
  return addShard(shards, 'lex', writeLexiconBlock(block, shardSizes.hashBytes));
}

function lexiconWord(entry: LexiconEntry, place: LexiconWord['place']): LexiconWord {
  const { lang, stem, key, form, frequency } = entry;
  return {
    lang,
    stem,
    key,
    ending: form.startsWith(stem) ? form.slice(stem.length) : '',
    commonness: Math.round(Math.log2(Math.max(1, frequency))),
    place,
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
function branched({ keys, names }: ShardRun, shards: ShardSet): ShardTree {
  if (names.length <= shardSizes.longestRun) return { isBranched: false, keys, names };
  const items = names.map((name, position) => ({ name, key: keys[position] ?? '', size: 1 }));
  const branches = chunk(items, shardSizes.shardsPerBranch);
  return {
    isBranched: true,
    keys: branches.map(([first]) => first?.key ?? ''),
    names: branches.map((branch) =>
      addShard(
        shards,
        'run',
        writeBranch(
          { keys: branch.map(({ key }) => key), names: branch.map(({ name }) => name) },
          shardSizes.hashBytes,
        ),
      ),
    ),
  };
}

/** Each shard's first key, as short as it can be; the first shard begins at the very beginning. */
function boundaries(chunks: readonly (readonly { key: string }[])[]): string[] {
  return chunks.map((items, position) => {
    const before = chunks[position - 1]?.at(-1)?.key;
    return before === undefined ? '' : shortestBoundary(before, items[0]?.key ?? '');
  });
}

/** Writes the fold keys by their ends; see `tail-format.ts`. */
export function writeTailShards(families: readonly Family[], shards: ShardSet): ShardTree {
  const keys = new Set(families.flatMap(({ members }) => members.map(({ key }) => key)));
  const tails = [...keys]
    .filter((key) => key.length >= typing.shortestWord && !/\d/.test(key))
    .map(reversed)
    .sort(compareText);
  const chunks = chunk(
    tails.map((key) => ({ key, size: key.length })),
    shardSizes.tails,
  );
  const names = chunks.map((block) => addShard(shards, 'fz', writeTails(block.map(({ key }) => key))));
  return branched({ names, keys: boundaries(chunks) }, shards);
}
