import { ByteReader, ByteWriter } from './bytes';

/** Values of one facet by document, as numbers: thousands of documents are counted for one answer. */
export interface FacetColumn {
  /** All values that a document has, sorted. */
  values: readonly string[];
  /** By document number, where its values begin in `places`; those of the next document are their end. */
  starts: Int32Array;
  /** Places among `values`. */
  places: Int32Array;
}

/**
 * Writes a dictionary of values, then each document's distance to the one before and its values' places.
 * @param column document number → values
 */
export function writeFacetColumn(column: ReadonlyMap<number, readonly string[]>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const values = [...new Set([...column.values()].flat())].sort();
  writer.integer(values.length);
  for (const value of values) writer.text(value);
  let last = 0;
  for (const [document, own] of [...column].sort(([a], [b]) => a - b)) {
    writer.integer(document - last);
    writer.integer(own.length);
    for (const value of own) writer.integer(values.indexOf(value));
    last = document;
  }
  return writer.toBytes();
}

/** The inverse of {@link writeFacetColumn}; a number without a document has no values. */
export function readFacetColumn(bytes: Uint8Array): FacetColumn {
  const reader = new ByteReader(bytes);
  const values = reader.list(() => reader.text());
  const [starts, places]: [number[], number[]] = [[], []];
  let document = 0;
  while (!reader.atEnd) {
    document += reader.integer();
    while (starts.length <= document) starts.push(places.length);
    for (let left = reader.integer(); left > 0; left--) places.push(reader.integer());
  }
  starts.push(places.length);
  return { values, starts: Int32Array.from(starts), places: Int32Array.from(places) };
}
