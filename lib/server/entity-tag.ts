import type { Encoding } from './accept-encoding';

/** A strong ETag (RFC 9110 §8.8.3). Each encoding is a representation of its own and has its own tag. */
export function entityTag(hash: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** Evaluates If-None-Match (RFC 9110 §13.1.2): `*`, or a list of tags, compared weakly. */
export function isUnchanged(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
