/** A run of marks of one size: `from` inclusive, `to` exclusive; `scale` is 1 for the full size. */
export interface SizeRun {
  from: number;
  to: number;
  scale: number;
}

/** The share of the marks that "about" softens, into how many sizes at most, and what those stay above. */
const softShare = 0.3;
const mostSizes = 5;
const leastScale = 0.36;

/**
 * "About" is an edge that runs out: the last marks, which in a disc are the outermost, shrink in steps as in a
 * halftone print. Size and not opacity, because a paler mark would fall below the contrast that graphics need,
 * and because size survives print and forced colours. The number of marks stays the figure's.
 */
export function sizeRuns(count: number, approx: boolean): SizeRun[] {
  const soft = approx ? Math.max(1, Math.round(count * softShare)) : 0;
  const sizes = Math.min(mostSizes, soft);
  const edge = (step: number) => count - soft + Math.round((soft * step) / Math.max(sizes, 1));
  const runs = Array.from({ length: sizes }, (_, step) => ({
    from: edge(step),
    to: edge(step + 1),
    scale: 1 - ((1 - leastScale) * (step + 1)) / (sizes + 0.5),
  }));
  return [{ from: 0, to: count - soft, scale: 1 }, ...runs].filter((run) => run.to > run.from);
}
