import type { ByteKind } from './byte-queries';
import type { EngineResult } from './measure-engine';
import { quantile } from './scores';

/** What the search is to keep to, and whether it does. */
interface Target {
  what: string;
  value: number;
  most: number;
  unit: string;
}

const oneWord: readonly ByteKind[] = ['one word, simple', 'one word, compound'];

/**
 * Prints our own engine against its limits, which are meant for 10,000 cases.
 * @param smaller what was measured with a smaller collection, for growth
 */
export function printTargets({ bytes, times, keystrokes }: EngineResult, smaller?: EngineResult): void {
  const growth = smaller && growthFrom(smaller.bytes, bytes);
  const { build, 'one changed case': change } = times;
  const targets: Target[] = [
    { what: 'manifest', value: median(bytes, 'once'), most: 6, unit: 'KB' },
    { what: 'one word', value: queryMedian(bytes, oneWord), most: 8, unit: 'KB' },
    { what: 'two words', value: queryMedian(bytes, ['two words']), most: 18, unit: 'KB' },
    { what: 'typing error', value: queryMedian(bytes, ['typing error']), most: 20, unit: 'KB' },
    {
      what: 'ten excerpts',
      value: median(
        bytes.filter(({ rows }) => rows === 10),
        'excerpts',
      ),
      most: 15,
      unit: 'KB',
    },
    { what: 'build', value: build.wall / 1000, most: 60, unit: 's' },
    ...(change ? [{ what: 'one changed case', value: change.wall / 1000, most: 5, unit: 's' }] : []),
    ...(growth === undefined ? [] : [{ what: 'growth of one word', value: growth, most: 10, unit: '%' }]),
    ...(keystrokes
      ? [
          { what: 'code', value: keystrokes.code / 1000, most: 32, unit: 'KB' },
          { what: 'keystroke', value: quantile(keystrokes.answer, 0.5), most: 5, unit: 'ms' },
          {
            what: 'keystroke, 95th percentile',
            value: quantile(keystrokes.answer, 0.95),
            most: 40,
            unit: 'ms',
          },
        ]
      : []),
  ];
  console.log('\nLimits of our own, meant for 10,000 cases');
  for (const { what, value, most, unit } of targets)
    console.log(
      `  ${value <= most ? 'kept  ' : 'MISSED'} ${what.padEnd(28)} ${value.toFixed(1)} of ${most} ${unit}`,
    );
}

type Bytes = EngineResult['bytes'];

function median(bytes: Bytes, part: 'once' | 'excerpts'): number {
  return (
    quantile(
      bytes.map((one) => one[part]),
      0.5,
    ) / 1000
  );
}

function queryMedian(bytes: Bytes, kinds: readonly ByteKind[]): number {
  const own = bytes.filter(({ kind }) => kinds.includes(kind));
  return (
    quantile(
      own.map(({ query }) => query),
      0.5,
    ) / 1000
  );
}

/** Growth of the median in percent, on the queries that both have. */
function growthFrom(smaller: Bytes, bytes: Bytes): number {
  const asked = new Set(smaller.map(({ text }) => text));
  const common = bytes.filter(({ text }) => asked.has(text));
  const texts = new Set(common.map(({ text }) => text));
  const before = smaller.filter(({ text }) => texts.has(text));
  return (queryMedian(common, oneWord) / queryMedian(before, oneWord) - 1) * 100;
}
