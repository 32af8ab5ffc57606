import { linkKinds } from '../links/link';
import { ByteWriter } from '../shards/bytes';
import { chunk, type Sized } from '../shards/chunking';
import { writeFamily } from '../shards/family-format';
import type { ShardRun } from '../shards/manifest-format';
import { writeRest } from '../shards/rest-format';
import { postings, shardSizes } from '../weights';
import { type Family, leadingKey } from './families';
import { InputHash, inputsOfAll } from './input-hash';
import type { LexiconEntry } from './lexicon';
import { type StoredPlace, storedMember, writeLexicon } from './lexicon-shards';
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

/** @returns undefined where no list of the group leaves a document out */
function addRest(group: readonly SizedFamily[], maker: ShardMaker): string | undefined {
  if (!group.some(({ family }) => family.members.some(({ hasRest }) => hasRest))) return undefined;
  return maker.add('rest', inputsOfAll('rest', group), () =>
    writeRest(group.map(({ family }) => family.members.map(({ rest }) => rest))),
  );
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
  writeFamily(
    writer,
    family.members.map((entry) => storedMember(entry, family.links)),
  );
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
