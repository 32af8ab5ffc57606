import { caseOfDocument } from '../document-number';
import type { FacetName } from '../search-document';
import type { FacetColumn } from '../shards/facet-format';
import type { ShardReader } from '../storage/shard-reader';
import type { RankedDocument } from './rank';

/** Chosen values; a document must have one of the values of every facet that has any. */
export type FacetChoice = Partial<Record<FacetName, readonly string[]>>;

/** How many cases of the result each value would leave. */
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>;

/** Keeps the hits that fit the choice. Columns of facets that nothing is chosen of are not loaded. */
export async function narrow<Hit extends { document: number }>(
  hits: readonly Hit[],
  choice: FacetChoice,
  reader: ShardReader,
  signal?: AbortSignal,
): Promise<Hit[]> {
  const chosen = chosenFacets(choice);
  if (chosen.length === 0) return [...hits];
  const columns = await loadColumns(
    chosen.map(([facet]) => facet),
    reader,
    signal,
  );
  return hits.filter(({ document }) =>
    chosen.every(([facet, values]) => fits(columns.get(facet), document, values)),
  );
}

/**
 * Counts cases per value. A facet is counted without its own choice, so that its other values tell what
 * choosing them would give.
 */
export async function countFacets(
  hits: readonly RankedDocument[],
  facets: readonly FacetName[],
  choice: FacetChoice,
  reader: ShardReader,
  signal?: AbortSignal,
): Promise<FacetCounts> {
  const columns = await loadColumns(facets, reader, signal);
  // The texts of a case have numbers in a row.
  const inOrder = [...hits].sort((a, b) => a.document - b.document);
  const counted = await Promise.all(
    facets.map(async (facet) => {
      const rest = await narrow(inOrder, { ...choice, [facet]: [] }, reader, signal);
      return [facet, countValues(rest, columns.get(facet))] as const;
    }),
  );
  return Object.fromEntries(counted);
}

function chosenFacets(choice: FacetChoice): [FacetName, readonly string[]][] {
  // `Object.entries` widens the keys of a closed record to string.
  return (Object.entries(choice) as [FacetName, readonly string[]][]).filter(
    ([, values]) => values.length > 0,
  );
}

async function loadColumns(
  facets: readonly FacetName[],
  reader: ShardReader,
  signal?: AbortSignal,
): Promise<Map<FacetName, FacetColumn>> {
  const { facets: names } = await reader.manifest(signal);
  const loaded = facets.flatMap((facet) => {
    const name = names.get(facet);
    return name ? [reader.facet(name, signal).then((column) => [facet, column] as const)] : [];
  });
  return new Map(await Promise.all(loaded));
}

function fits(column: FacetColumn | undefined, document: number, values: readonly string[]): boolean {
  return (column?.get(document) ?? []).some((value) => values.includes(value));
}

/**
 * A case counts once for a value, in however many languages it was found: which was counted last is enough to know.
 * @param hits by the numbers of their documents
 */
function countValues(
  hits: readonly RankedDocument[],
  column: FacetColumn | undefined,
): Record<string, number> {
  const counts = new Map<string, { cases: number; last: number }>();
  for (const { document } of hits) {
    const own = caseOfDocument(document);
    for (const value of column?.get(document) ?? []) {
      const count = counts.get(value);
      if (!count) counts.set(value, { cases: 1, last: own });
      else if (count.last !== own) {
        // In place: thousands are counted for an answer.
        count.cases += 1;
        count.last = own;
      }
    }
  }
  return Object.fromEntries([...counts].map(([value, { cases }]) => [value, cases]));
}
