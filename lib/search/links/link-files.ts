import { readFileSync } from 'node:fs';
import { type CostTable, parseCostTable } from './cost-table';
import { parseWordPairs, type WordGroup } from './word-pairs';

/*
 * The two files that a linguist may read and extend, beside this module. Build time only: nothing of them
 * reaches the browser but the links they make.
 */

const textBeside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Words that mean the same, as people wrote them down. @throws as `parseWordPairs` does */
export function wordPairs(): WordGroup[] {
  return parseWordPairs(textBeside('./word-pairs.txt'));
}

/** What it costs that letters stand for others. @throws as `parseCostTable` does */
export function cognateCosts(): CostTable {
  return parseCostTable(textBeside('./cognate-costs.txt'));
}
