import { normalText } from '../analyze/normal-form';
import { caseOfDocument, localeOfDocument } from '../document-number';
import { facetNames, type SearchDocument } from '../search-document';
import {
  type CaseDirectory,
  documentHashBytes,
  documentShardName,
  writeDirectory,
} from '../shards/directory-format';
import { type FacetColumn, writeFacetColumn } from '../shards/facet-format';
import { type StoredDocument, writeDocument } from '../shards/stored-document';
import { shardSizes } from '../weights';
import { addShard, contentHash, type ShardSet } from './shard-set';

export interface NumberedDocument {
  number: number;
  document: SearchDocument;
}

/** Writes one shard a document, and directories that name them. */
export function writeDocuments(documents: readonly NumberedDocument[], shards: ShardSet): string[] {
  const cases: CaseDirectory[] = [];
  for (const { number, document } of documents) {
    const bytes = writeDocument(storedDocument(document));
    const hash = contentHash(bytes, documentHashBytes);
    shards.set(documentShardName(number, hash), bytes);
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
export function writeFacets(documents: readonly NumberedDocument[], shards: ShardSet): Map<string, string> {
  return new Map(
    facetNames.map((facet) => {
      const column: FacetColumn = new Map(
        documents.map(({ number, document }) => [
          number,
          facet === 'lang' ? [document.lang] : (document.facets?.[facet] ?? []),
        ]),
      );
      return [facet, addShard(shards, 'facet', writeFacetColumn(column))];
    }),
  );
}
