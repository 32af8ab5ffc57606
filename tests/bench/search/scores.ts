import { Random } from '../generate/random';
import type { Grades } from './text-index';

const cutoff = 10;

/** nDCG@10 with gains 2^grade − 1 (Burges et al. 2005). */
export function ndcg(hits: readonly string[], relevant: Grades): number {
  const gain = (grade: number, position: number) => (2 ** grade - 1) / Math.log2(position + 2);
  const sum = (grades: readonly number[]) =>
    grades.slice(0, cutoff).reduce((total, grade, position) => total + gain(grade, position), 0);
  const ideal = sum([...relevant.values()].sort((a, b) => b - a));
  return sum(hits.map((slug) => relevant.get(slug) ?? 0)) / ideal;
}

/** Share of the relevant cases, at most ten, among the first ten. */
export function recall(hits: readonly string[], relevant: Grades): number {
  return hits.slice(0, cutoff).filter((slug) => relevant.has(slug)).length / relevant.size;
}

export interface Interval {
  mean: number;
  low: number;
  high: number;
}

const resamples = 2000;

/** Mean with its 95 % interval: percentiles of a bootstrap over queries (Efron 1979), seeded. */
export function bootstrap(values: readonly number[]): Interval {
  const random = new Random('bootstrap', values.length);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let at = 0; at < values.length; at += 1)
      sum += values[Math.floor(random.next() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return {
    mean: meanOf(values),
    low: means[Math.floor(resamples * 0.025)] ?? 0,
    high: means[Math.floor(resamples * 0.975)] ?? 0,
  };
}

/** The difference of two engines on the same queries: the bootstrap is of the pairs' differences. */
export function pairedDifference(a: readonly number[], b: readonly number[]): Interval {
  return bootstrap(a.map((value, at) => value - (b[at] ?? 0)));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** @param share .5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
