import { type EditCost, type LanguagePair, languagePairs } from './edit-costs';

/*
 * `cognate-costs.txt`: one chunk a line, "sv-nb  ti  sj  0.21"; "-" stands for no letter; "#" starts a
 * comment. Learned by `npm run learn:cognates`, and meant to be read and corrected by a linguist.
 */

export type CostTable = Record<LanguagePair, EditCost[]>;

/** @throws when a line is not of that form, naming it */
export function parseCostTable(text: string): CostTable {
  const table: CostTable = { 'sv-nb': [], 'sv-da': [], 'nb-da': [] };
  text.split('\n').forEach((line, position) => {
    const content = line.replace(/#.*/, '').trim();
    if (!content) return;
    const [name, from = '', to = '', cost] = content.split(/\s+/);
    const pair = languagePairs.find((known) => known === name);
    if (!pair || !Number.isFinite(Number(cost)))
      throw new Error(`cognate-costs.txt:${position + 1}: expected "sv-nb ti sj 0.21"`);
    table[pair].push({ from: unmarked(from), to: unmarked(to), cost: Number(cost) });
  });
  return table;
}

/** The inverse of {@link parseCostTable}, cheapest first, without the head comment. */
export function formatCostTable(table: CostTable): string {
  const marked = (chunk: string) => chunk || '-';
  return languagePairs
    .flatMap((pair) =>
      table[pair].map(({ from, to, cost }) => `${pair} ${marked(from)} ${marked(to)} ${cost.toFixed(3)}`),
    )
    .join('\n');
}

function unmarked(chunk: string): string {
  return chunk === '-' ? '' : chunk;
}
