import { compareText } from '../compare-text';
import { chunk } from '../shards/chunking';
import { type ShardRun, type ShardTree, writeBranch } from '../shards/manifest-format';
import { reversed, writeTails } from '../shards/tail-format';
import { shardSizes, typing } from '../weights';
import { boundaries } from './boundaries';
import { inputsOf } from './input-hash';
import type { LexiconEntry } from './lexicon';
import type { ShardMaker } from './shard-maker';

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
