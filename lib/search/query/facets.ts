import { caseOfDocument } from '../document-number';
import type { FacetName } from '../search-document';
import type { FacetColumn } from '../shards/facet-format';
import type { ShardReader } from '../storage/shard-reader';

/** Chosen values; a document must have one of the values of every facet that has any. */
export type FacetChoice = Partial<Record<FacetName, readonly string[]>>;

/** How many cases of the result each value would leave. */
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>;

interface Hit {
  document: number;
}

/** Keeps the hits that fit the choice. Columns of facets that nothing is chosen of are not loaded. */
export async function narrow<Found extends Hit>(
  hits: readonly Found[],
  choice: FacetChoice,
  reader: ShardReader,
  signal?: AbortSignal,
): Promise<readonly Found[]> {
  const chosen = chosenFacets(choice);
  if (chosen.length === 0) return hits;
  const columns = await loadColumns(
    chosen.map(([facet]) => facet),
    reader,
    signal,
  );
  const tests = chosen.map(([facet, values]) => fitting(columns.get(facet), values));
  return hits.filter(({ document }) => tests.every((fits) => fits(document)));
}

/**
 * Counts cases per value. A facet is counted without its own choice, so that its other values tell what
 * choosing them would give.
 */
export async function countFacets(
  hits: readonly Hit[],
  facets: readonly FacetName[],
  choice: FacetChoice,
  reader: ShardReader,
  signal?: AbortSignal,
): Promise<FacetCounts> {
  if (facets.length === 0) return {};
  const columns = await loadColumns(facets, reader, signal);
  // The texts of a case have numbers in a row.
  const inOrder = [...hits].sort((a, b) => a.document - b.document);
  const narrowed = await narrow(inOrder, choice, reader, signal);
  const counted = await Promise.all(
    facets.map(async (facet) => {
      const isChosen = (choice[facet] ?? []).length > 0;
      const left = isChosen ? await narrow(inOrder, { ...choice, [facet]: [] }, reader, signal) : narrowed;
      return [facet, countValues(left, columns.get(facet))] as const;
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

/** @returns whether a document has one of the values */
function fitting(column: FacetColumn | undefined, chosen: readonly string[]): (document: number) => boolean {
  if (!column) return () => false;
  const { values, starts, places } = column;
  const isWanted = values.map((value) => chosen.includes(value));
  return (document) => {
    const end = starts[document + 1] ?? 0;
    for (let at = starts[document] ?? end; at < end; at++) if (isWanted[places[at] ?? -1]) return true;
    return false;
  };
}

/**
 * A case counts once for a value, in however many languages it was found: which was counted last is enough to know.
 * @param hits by the numbers of their documents
 */
function countValues(hits: readonly Hit[], column: FacetColumn | undefined): Record<string, number> {
  if (!column) return {};
  const { values, starts, places } = column;
  const counts = new Int32Array(values.length);
  const last = new Int32Array(values.length).fill(-1);
  for (const { document } of hits) {
    const own = caseOfDocument(document);
    const end = starts[document + 1] ?? 0;
    for (let at = starts[document] ?? end; at < end; at++) {
      const place = places[at] ?? 0;
      if (last[place] === own) continue;
      last[place] = own;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const found = values.map((value, place) => [value, counts[place] ?? 0] as const);
  return Object.fromEntries(found.filter(([, count]) => count > 0));
}
