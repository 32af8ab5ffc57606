import { ByteReader, ByteWriter } from './bytes';

/** Values of one facet: document number → values. */
export type FacetColumn = ReadonlyMap<number, readonly string[]>;

/** A dictionary of values, then each document's distance to the one before and its values' positions. */
export function writeFacetColumn(column: FacetColumn): Uint8Array<ArrayBuffer> {
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

/** The inverse of {@link writeFacetColumn}. */
export function readFacetColumn(bytes: Uint8Array): FacetColumn {
  const reader = new ByteReader(bytes);
  const values = reader.list(() => reader.text());
  const column = new Map<number, readonly string[]>();
  let document = 0;
  while (!reader.atEnd) {
    document += reader.integer();
    column.set(
      document,
      reader.list(() => values[reader.integer()] ?? ''),
    );
  }
  return column;
}
