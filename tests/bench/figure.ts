/** One thing that was measured. */
export interface Figure {
  what: string;
  /** Median, where there are several runs. */
  value: number | undefined;
  unit: 's' | 'ms' | 'MB' | 'bytes' | '/s' | 'ratio' | 'pages';
  /** All runs, in the order in which they ran. */
  runs?: number[];
  /** Processor time of the whole process tree, which other work on the machine lengthens less than the clock. */
  cpuSeconds?: number;
  /** Largest resident memory of the whole process tree (10^6 bytes; pages that processes share count in each). */
  peakMegabytes?: number;
  aim?: Aim;
}

/** How a part measures. */
export interface How {
  /** One run of everything. */
  isQuick: boolean;
  /** Told what is being done. */
  progress: (text: string) => void;
}

export type Aim = { most: number } | { least: number };

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]
    : sorted.length > 0
      ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
      : undefined;
}

/** @returns undefined without an aim or without a value */
export function isReached({ value, aim }: Figure): boolean | undefined {
  if (!aim || value === undefined) return undefined;
  return 'most' in aim ? value <= aim.most : value >= aim.least;
}

/** Figures as lines of a table. */
export function tableOf(figures: readonly Figure[]): string {
  const head = `  ${'what'.padEnd(58)}${'median'.padStart(12)}${'CPU s'.padStart(9)}${'peak MB'.padStart(9)}  aim`;
  return [head, ...figures.map(lineOf)].join('\n');
}

function lineOf(figure: Figure): string {
  const { what, value, unit, cpuSeconds, peakMegabytes } = figure;
  const cells = [
    textOf(value, unit).padStart(12),
    (cpuSeconds?.toFixed(1) ?? '').padStart(9),
    (peakMegabytes?.toFixed(0) ?? '').padStart(9),
  ];
  return `  ${what.padEnd(58)}${cells.join('')}  ${aimText(figure)}`.trimEnd();
}

function textOf(value: number | undefined, unit: Figure['unit']): string {
  if (value === undefined) return 'not told';
  switch (unit) {
    case 's':
      return `${value.toFixed(value < 10 ? 2 : 1)} s`;
    case 'ms':
      return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
    case 'ratio':
      return value.toFixed(3);
    default:
      return `${Math.round(value).toLocaleString('en')}${unit === '/s' ? '' : ' '}${unit}`;
  }
}

function aimText(figure: Figure): string {
  const { aim } = figure;
  if (!aim) return '';
  const text = 'most' in aim ? `≤ ${aim.most.toLocaleString('en')}` : `≥ ${aim.least.toLocaleString('en')}`;
  const reached = isReached(figure);
  return reached === undefined ? text : `${text} ${reached ? 'reached' : 'MISSED'}`;
}
