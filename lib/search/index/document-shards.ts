import { normalText } from '../analyze/normal-form';
import { caseOfDocument, localeOfDocument } from '../document-number';
import { groupBy } from '../group-by';
import { facetNames, type SearchDocument, type SearchSection } from '../search-document';
import {
  type CaseDirectory,
  documentHashBytes,
  leafShardName,
  writeDirectory,
} from '../shards/directory-format';
import { type FacetColumn, writeFacetColumn } from '../shards/facet-format';
import type { Manifest } from '../shards/manifest-format';
import { type StoredLeaf, writeLeaf } from '../shards/stored-leaf';
import { shardSizes } from '../weights';
import { leafOfSections } from './leaves';
import { addShard, contentHash, type ShardSet } from './shard-set';

export interface NumberedDocument {
  number: number;
  document: SearchDocument;
}

/** Writes one shard a leaf, and directories that name them. */
export function writeDocuments(documents: readonly NumberedDocument[], shards: ShardSet): string[] {
  const cases: CaseDirectory[] = [];
  for (const { number, document } of documents) {
    const own = storedLeaves(document).map(writeLeaf);
    const hash = contentHash(Buffer.concat(own), documentHashBytes);
    own.forEach((bytes, leaf) => {
      shards.set(leafShardName(number, hash, leaf), bytes);
    });
    const position = caseOfDocument(number);
    cases[position] = { ...cases[position], [localeOfDocument(number)]: hash };
  }
  return slices(
    Array.from(cases, (entry) => entry ?? {}),
    shardSizes.casesPerDirectory,
  ).map((part) => addShard(shards, 'dir', writeDirectory(part)));
}

function storedLeaves({ slug, lang, title, client, sections }: SearchDocument): StoredLeaf[] {
  const leafOf = leafOfSections(sections);
  const head = { slug, lang, title: normalText(title), ...(client && { client }) };
  const count = Math.max(0, ...leafOf) + 1;
  return Array.from({ length: count }, (_, leaf) => ({
    ...head,
    sections: sections.filter((_section, position) => leafOf[position] === leaf).map(storedSection),
  }));
}

function storedSection({ id, heading, text, field }: SearchSection): SearchSection {
  return {
    ...(id && { id }),
    ...(heading && { heading: normalText(heading) }),
    ...(field && field !== 'body' && { field }),
    text: normalText(text),
  };
}

function slices<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

/** The cases that stand in more than one language, in the order of their numbers. */
export function translationsOf(documents: readonly NumberedDocument[]): Manifest['translations'] {
  const texts = groupBy(documents, ({ number }) => caseOfDocument(number));
  const langs = [...texts].map(
    ([number, own]) => [number, own.map(({ document }) => document.lang)] as const,
  );
  return new Map(langs.filter(([, own]) => own.length > 1).sort(([a], [b]) => a - b));
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
