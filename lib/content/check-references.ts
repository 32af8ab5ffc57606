import { nearestWord } from '@/lib/domain/nearest';
import type { Problem } from '@/lib/domain/problem';
import type { Library } from './library';
import type { FileValue, IdReference, Summary } from './parsed-file';
import { isDocument } from './parsed-file';

/** Ids of front matter and of `person:` links must name something that exists; roles must fit the person's side. */
export function checkReferences(library: Library): Problem[] {
  return library.summaries.flatMap((summary) =>
    idsOf(summary).flatMap((reference) => {
      const known = knownIds(library, reference.to);
      if (library.failed.has(`${reference.to}:${reference.id}`)) return [];
      if (!known.has(reference.id)) return [dangling(summary.file, reference, known)];
      return wrongSide(library, summary.file, reference);
    }),
  );
}

function idsOf({ value }: Summary): IdReference[] {
  if (!value) return [];
  // Prose belongs to the theme that its file is named after.
  if (value.kind === 'theme-prose')
    return [...idsIn(value), { line: 1, column: 1, field: '', to: 'theme', id: value.slug }];
  return idsIn(value);
}

function idsIn(value: FileValue): IdReference[] {
  if (!isDocument(value)) return 'ids' in value ? value.ids : [];
  const people = value.mentions.people.map((spot): IdReference => ({ ...spot, field: 'body', to: 'person' }));
  return [...value.mentions.ids, ...people];
}

function knownIds(library: Library, to: IdReference['to']): Map<string, unknown> {
  const of = {
    client: library.clients,
    firm: library.firms,
    person: library.people,
    theme: library.themes,
    case: library.cases,
  };
  return of[to];
}

function dangling(
  file: string,
  { line, column, field, to, id }: IdReference,
  known: Map<string, unknown>,
): Problem {
  const params = { to, id, suggestion: nearestWord(id, known.keys()) ?? '' };
  return { file, line, column, severity: 'error', rule: 'dangling-id', field, params };
}

/** A consultant, author or contact is on the consultants' side: else a client's person would be shown as one of the firm. */
function wrongSide(library: Library, file: string, { line, column, field, id }: IdReference): Problem[] {
  const side = library.people.get(id)?.side;
  if (!/^(?:consultants|contacts)\.|^author$/.test(field) || side === undefined || side === 'consultant')
    return [];
  return [{ file, line, column, severity: 'error', rule: 'person-side', field, params: { id, side } }];
}
