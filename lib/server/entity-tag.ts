import type { Encoding } from './accept-encoding';

/** A strong ETag (RFC 9110 §8.8.3). Each encoding is a representation of its own and has its own tag. */
export function entityTag(hash: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}
