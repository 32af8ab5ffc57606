import { normalText } from '../analyze/normal-form';
import { caseOfDocument, localeOfDocument } from '../document-number';
import { groupBy } from '../group-by';
import { facetNames, type SearchDocument, type SearchSection } from '../search-document';
import { type CaseDirectory, leafShardName, writeDirectory } from '../shards/directory-format';
import { writeFacetColumn } from '../shards/facet-format';
import type { Manifest } from '../shards/manifest-format';
import { type StoredLeaf, writeLeaf } from '../shards/stored-leaf';
import { shardSizes } from '../weights';
import type { IndexedDocument } from './indexed-document';
import { leafOfSections } from './leaves';
import { addShard, type RememberedShards, type ShardSet } from './shard-set';

/** The shards of a document, one a leaf: what a row of results shows. */
export function documentShards(document: SearchDocument): Uint8Array<ArrayBuffer>[] {
  return storedLeaves(document).map(writeLeaf);
}

/**
 * Writes one shard a leaf, and directories that name them.
 * @param remembered gets the shards that an earlier build has made
 */
export function writeDocuments(
  documents: readonly IndexedDocument[],
  shards: ShardSet,
  remembered: RememberedShards,
): string[] {
  const cases: CaseDirectory[] = [];
  for (const { number, hash, leaves, made, source } of documents) {
    for (let leaf = 0; leaf < leaves; leaf++) {
      const name = leafShardName(number, hash, leaf);
      const bytes = made?.[leaf];
      if (bytes) shards.set(name, bytes);
      else remembered.set(name, () => documentShards(source.read())[leaf] ?? new Uint8Array());
    }
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
export function translationsOf(documents: readonly IndexedDocument[]): Manifest['translations'] {
  const texts = groupBy(documents, ({ number }) => caseOfDocument(number));
  const langs = [...texts].map(([number, own]) => [number, own.map(({ source }) => source.lang)] as const);
  return new Map(langs.filter(([, own]) => own.length > 1).sort(([a], [b]) => a - b));
}

/** Writes one column a facet; columns are loaded when a reader opens the facets. */
export function writeFacets(documents: readonly IndexedDocument[], shards: ShardSet): Map<string, string> {
  return new Map(
    facetNames.map((facet) => {
      const column = new Map<number, readonly string[]>(
        documents.map(({ number, source, facets }) => [
          number,
          facet === 'lang' ? [source.lang] : (facets[facet] ?? []),
        ]),
      );
      return [facet, addShard(shards, 'facet', writeFacetColumn(column))];
    }),
  );
}
