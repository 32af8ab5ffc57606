import type { IdReference } from './parsed-file';
import type { YamlPlaces } from './yaml-places';

/**
 * Lists the ids of other files that front matter names.
 * @param data front matter as read, already known to fit its schema
 * @param fields dotted paths, `*` for each item of a list, with the kind of thing they name
 */
export function idReferences(
  data: unknown,
  places: YamlPlaces,
  fields: [path: string, to: IdReference['to']][],
): IdReference[] {
  return fields.flatMap(([path, to]) =>
    stringsAt(data, places, path).map(({ value, ...spot }) => ({ ...spot, to, id: value })),
  );
}

/** The strings at a dotted path, `*` standing for each item of a list, with their places. */
export function stringsAt(data: unknown, places: YamlPlaces, path: string) {
  return valuesAt(data, path.split('.')).map(({ at, value }) => {
    const { line, column } = places.value(at);
    return { line, column, field: at.join('.'), value };
  });
}

type Found = { at: (string | number)[]; value: string };

function valuesAt(data: unknown, [step, ...rest]: string[], at: (string | number)[] = []): Found[] {
  if (step === undefined) return typeof data === 'string' ? [{ at, value: data }] : [];
  if (step === '*') {
    return Array.isArray(data) ? data.flatMap((item, index) => valuesAt(item, rest, [...at, index])) : [];
  }
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, step)) return [];
  return valuesAt((data as Record<string, unknown>)[step], rest, [...at, step]);
}
