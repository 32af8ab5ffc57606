import { nearestWord } from '@/lib/domain/nearest';
import type { Problem } from '@/lib/domain/problem';
import { isSlug } from '@/lib/domain/slug';
import type { Library } from './library';
import type { FileValue, IdReference, Mentions, Summary } from './parsed-file';
import { isDocument } from './parsed-file';

/** Ids of front matter and of `person:` links must name something that exists; roles must fit the person's side. */
export function checkReferences(library: Library): Problem[] {
  const ids = knownIds(library);
  const problems: Problem[] = [];
  for (const summary of library.summaries) {
    for (const reference of idsOf(summary)) {
      const known = ids[reference.to];
      if (known.has(reference.id)) problems.push(...wrongSide(library, summary.file, reference));
      else if (!library.failed.has(`${reference.to}:${reference.id}`))
        problems.push(dangling(summary.file, reference, known));
    }
  }
  return problems;
}

function idsOf({ value, mentions }: Summary): IdReference[] {
  // What is no id at all has been told already.
  if (!value) return mentions ? referencesIn(mentions).filter(({ id }) => isSlug(id)) : [];
  // Prose belongs to the theme that its file is named after.
  if (value.kind === 'theme-prose')
    return [...idsIn(value), { line: 1, column: 1, field: '', to: 'theme', id: value.slug }];
  return idsIn(value);
}

function idsIn(value: FileValue): IdReference[] {
  if (!isDocument(value)) return 'ids' in value ? value.ids : [];
  return referencesIn(value.mentions);
}

function referencesIn({ ids, people }: Mentions): IdReference[] {
  return [...ids, ...people.map((spot): IdReference => ({ ...spot, field: 'body', to: 'person' }))];
}

function knownIds(library: Library): Record<IdReference['to'], ReadonlyMap<string, unknown>> {
  return {
    client: library.clients,
    firm: library.firms,
    person: library.people,
    theme: library.themes,
    case: library.cases,
  };
}

function dangling(
  file: string,
  { line, column, field, to, id }: IdReference,
  known: ReadonlyMap<string, unknown>,
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
