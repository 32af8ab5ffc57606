/**
 * Evaluates If-None-Match (RFC 9110 §13.1.2): `*`, or a list of tags, compared weakly.
 * @param tag of the answer, with its quotation marks
 */
export function isUnchanged(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch
    .split(',')
    .some((candidate) => withoutWeakness(candidate.trim()) === withoutWeakness(tag));
}

function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//, '');
}
