import { isLocale, type Locale, locales } from '@/lib/domain/locale';
import { groupBy } from '@/lib/search/group-by';
import { type CostTable, formatCostTable } from '@/lib/search/links/cost-table';
import { languagePairs } from '@/lib/search/links/edit-costs';
import { learnCosts, type Parallel } from '@/lib/search/links/learn-costs';
import { readEvalSet } from './eval-set';

/*
 * `npm run learn:cognates -- <folder of a parallel set>` prints `cognate-costs.txt`. Documents are parallel
 * when their ids differ by language alone ("flores-sv-12", "flores-nb-12").
 */

const head = `# What a chunk of one language costs as a chunk of the other: −ln p / 4, "-" is no letter.
# Statistics learned from FLORES-200 (https://github.com/facebookresearch/flores), CC-BY-SA-4.0, by
# \`npm run learn:cognates\`. It holds counts alone: no word and no sentence of the corpus.
# Lines may be corrected or added by hand.`;

/** Learns the costs of all language pairs; `keep` leaves sentences out, for cross-validation. */
export function learnTable(folder: string, keep: (sentence: string) => boolean = () => true): CostTable {
  const { documents } = readEvalSet(folder);
  const sentences = groupBy(documents, ({ slug, lang }) => slug.replace(`-${lang}-`, '-'));
  const parallel = (a: Locale, b: Locale): Parallel[] =>
    [...sentences]
      .filter(([name]) => keep(name))
      .flatMap(([, texts]) => {
        const text = (lang: Locale) => texts.find((document) => document.lang === lang)?.sections[0]?.text;
        const [from, to] = [text(a), text(b)];
        return from && to ? [{ from, to }] : [];
      });
  const table: CostTable = { 'sv-nb': [], 'sv-da': [], 'nb-da': [] };
  for (const pair of languagePairs) {
    const [a = locales[0], b = locales[0]] = pair.split('-').filter(isLocale);
    table[pair] = learnCosts(parallel(a, b), [a, b]);
  }
  return table;
}

const folder = process.argv[2];
if (folder && process.argv[1]?.endsWith('learn-cognates.ts')) {
  console.log(head);
  console.log(formatCostTable(learnTable(folder)));
}
