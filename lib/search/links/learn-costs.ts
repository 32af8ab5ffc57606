import type { Locale } from '@/lib/domain/locale';
import { inOwnLetters } from '../analyze/orthography';
import { tokens } from '../analyze/tokens';
import { learning } from '../weights';
import { type EditCost, type EncodedWord, editDistance, encodeWord } from './edit-costs';

/*
 * Learns edit costs from parallel sentences: words of a sentence pair that are each other's nearest are
 * taken for cognates, their letters are aligned, and how often a chunk stands for another gives its cost.
 * Repeated, because better costs find better pairs (hard EM, after Brill and Moore 2000). Only these
 * statistics leave the corpus, never words.
 */

export interface Parallel {
  from: string;
  to: string;
}

type Step = readonly [from: string, to: string];

/** Learns the chunk costs of one language pair. */
export function learnCosts(sentences: readonly Parallel[], langs: readonly [Locale, Locale]): EditCost[] {
  const words = sentences.map(({ from, to }) => [wordsOf(from, langs[0]), wordsOf(to, langs[1])] as const);
  let costs: EditCost[] = startingCosts;
  for (let round = 0; round < learning.rounds; round++) {
    const pairs = nearestPairs(words, costs, round === 0 ? learning.firstLimit : learning.limit);
    costs = countCosts(pairs.map(([from, to]) => align(from, to, costs)));
  }
  return costs;
}

/** Before anything is learned: a few letters that everyone who reads two of the languages would equate. */
const startingCosts: EditCost[] = [
  'ä æ',
  'ö ø',
  't d',
  'k g',
  'p b',
  'v f',
  'a e',
  'ä e',
  'i e',
  'u o',
  'å o',
].flatMap((line) => {
  const [from = '', to = ''] = line.split(' ');
  return [
    { from, to, cost: 0.3 },
    { from: to, to: from, cost: 0.3 },
  ];
});

function wordsOf(sentence: string, lang: Locale): string[] {
  const words = tokens(sentence).filter(
    ({ kind, text }) => kind === 'word' && text.length >= learning.shortestWord,
  );
  return [...new Set(words.map(({ text }) => inOwnLetters(text, lang)))];
}

function nearestPairs(
  sentences: readonly (readonly [string[], string[]])[],
  costs: readonly EditCost[],
  limit: number,
): Step[] {
  const distance = editDistance(costs);
  const perLetter = (a: EncodedWord, b: EncodedWord) => {
    const length = Math.max(a.length, b.length);
    return distance(a, b, limit * length) / length;
  };
  const seen = new Map<string, Step>();
  for (const [from, to] of sentences) {
    const encoded = to.map(encodeWord);
    const table = from.map(encodeWord).map((a) => encoded.map((b) => perLetter(a, b)));
    from.forEach((a, i) => {
      const j = nearest(table[i] ?? []);
      const b = to[j];
      if (b && (table[i]?.[j] ?? 1) <= limit && nearest(table.map((row) => row[j] ?? 1)) === i)
        seen.set(`${a} ${b}`, [a, b]);
    });
  }
  return [...seen.values()];
}

function nearest(row: readonly number[]): number {
  return row.reduce((best, cost, position) => (cost < (row[best] ?? 1) ? position : best), 0);
}

/** The cheapest way from one word to the other in steps of at most one letter. */
function align(from: string, to: string, costs: readonly EditCost[]): Step[] {
  const known = new Map(costs.filter(isSingle).map((cost) => [`${cost.from} ${cost.to}`, cost.cost]));
  const price = ([a, b]: Step) => (a === b ? 0 : (known.get(`${a} ${b}`) ?? 1));
  const rows: { cost: number; step: Step }[][] = Array.from({ length: from.length + 1 }, () => []);
  rows.forEach((row, i) => {
    for (let j = 0; j <= to.length; j++) {
      const options = possibleSteps(from[i - 1], to[j - 1]).map((step) => ({
        step,
        cost: price(step) + (rows[i - step[0].length]?.[j - step[1].length]?.cost ?? 0),
      }));
      row.push(
        options.reduce((a, b) => (b.cost < a.cost ? b : a), options[0] ?? { cost: 0, step: ['', ''] }),
      );
    }
  });
  return trace(rows, from.length, to.length);
}

function isSingle({ from, to }: EditCost): boolean {
  return from.length <= 1 && to.length <= 1;
}

function possibleSteps(a: string | undefined, b: string | undefined): Step[] {
  const steps: Step[] = [];
  if (a !== undefined && b !== undefined) steps.push([a, b]);
  if (a !== undefined) steps.push([a, '']);
  if (b !== undefined) steps.push(['', b]);
  return steps;
}

function trace(rows: { step: Step }[][], i: number, j: number): Step[] {
  const path: Step[] = [];
  while (i > 0 || j > 0) {
    const step = rows[i]?.[j]?.step ?? ['', ''];
    path.unshift(step);
    i -= step[0].length;
    j -= step[1].length;
  }
  return path;
}

/** Cost of a chunk = −ln p / 4, p = how often it stands for the other when either stands there. */
function countCosts(paths: readonly Step[][]): EditCost[] {
  const together = new Map<string, number>();
  const alone = { from: new Map<string, number>(), to: new Map<string, number>() };
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [from, to] of paths.flatMap(chunksOf)) {
    count(together, `${from} ${to}`);
    count(alone.from, from);
    count(alone.to, to);
  }
  const costs = [...together].map(([key, times]) => {
    const [from = '', to = ''] = key.split(' ');
    // "No letter" stands everywhere: for insertions and deletions only the letter itself is counted.
    const occasions = (from ? (alone.from.get(from) ?? 0) : 0) + (to ? (alone.to.get(to) ?? 0) : 0);
    const p = ((from && to ? 2 : 1) * times) / (occasions + learning.smoothing);
    return { from, to, times, cost: -Math.log(Math.min(1, p)) / learning.divisor };
  });
  const singles = costs.filter(isSingle);
  return [...singles.filter(({ times }) => times >= learning.leastSingle), ...bestChunks(costs, singles)].map(
    ({ from, to, cost }) => ({ from, to, cost }),
  );
}

function chunksOf(path: Step[]): Step[] {
  const neighbours = path.slice(1).map(([from, to], position): Step => {
    const [before = '', into = ''] = path[position] ?? [];
    return [before + from, into + to];
  });
  return [...path, ...neighbours];
}

/** The chunks that save most against their letters one by one. */
function bestChunks<Cost extends EditCost & { times: number }>(
  costs: readonly Cost[],
  singles: readonly EditCost[],
): Cost[] {
  const distance = editDistance(singles);
  const saving = ({ from, to, times, cost }: Cost) =>
    times * (Math.min(distance(encodeWord(from), encodeWord(to), Infinity), learning.dearest) - cost);
  return costs
    .filter((cost) => !isSingle(cost) && cost.from !== cost.to && cost.times >= learning.leastChunk)
    .map((cost) => ({ cost, saving: saving(cost) }))
    .filter((chunk) => chunk.saving > 0)
    .sort((a, b) => b.saving - a.saving)
    .slice(0, learning.chunks)
    .map(({ cost }) => cost);
}
