import { normalText } from '../analyze/normal-form';
import { caseOfDocument, localeOfDocument } from '../document-number';
import { facetNames, type SearchDocument } from '../search-document';
import { type CaseDirectory, documentShardName, writeDirectory } from '../shards/directory-format';
import { type FacetColumn, writeFacetColumn } from '../shards/facet-format';
import { type StoredDocument, writeDocument } from '../shards/stored-document';
import { shardSizes } from '../weights';
import type { IndexedDocument } from './indexed-document';
import { addShard, type RememberedShards, type ShardSet } from './shard-set';

/** The shard of a document: what a row of results shows. */
export function documentShard(document: SearchDocument): Uint8Array<ArrayBuffer> {
  return writeDocument(storedDocument(document));
}

/**
 * Writes one shard a document, and directories that name them.
 * @param remembered gets the shards that an earlier build has made
 */
export function writeDocuments(
  documents: readonly IndexedDocument[],
  shards: ShardSet,
  remembered: RememberedShards,
): string[] {
  const cases: CaseDirectory[] = [];
  for (const { number, hash, shard, source } of documents) {
    const name = documentShardName(number, hash);
    if (shard) shards.set(name, shard);
    else remembered.set(name, () => documentShard(source.read()));
    const own = caseOfDocument(number);
    cases[own] = { ...cases[own], [localeOfDocument(number)]: hash };
  }
  return slices(
    Array.from(cases, (entry) => entry ?? {}),
    shardSizes.casesPerDirectory,
  ).map((part) => addShard(shards, 'dir', writeDirectory(part)));
}

function storedDocument({ slug, lang, title, client, sections }: SearchDocument): StoredDocument {
  return {
    slug,
    lang,
    title: normalText(title),
    ...(client && { client }),
    sections: sections.map(({ id, heading, text, field }) => ({
      ...(id && { id }),
      ...(heading && { heading: normalText(heading) }),
      ...(field && field !== 'body' && { field }),
      text: normalText(text),
    })),
  };
}

function slices<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

/** Writes one column a facet; columns are loaded when a reader opens the facets. */
export function writeFacets(documents: readonly IndexedDocument[], shards: ShardSet): Map<string, string> {
  return new Map(
    facetNames.map((facet) => {
      const column: FacetColumn = new Map(
        documents.map(({ number, source, facets }) => [
          number,
          facet === 'lang' ? [source.lang] : (facets[facet] ?? []),
        ]),
      );
      return [facet, addShard(shards, 'facet', writeFacetColumn(column))];
    }),
  );
}
