import { createHash } from 'node:crypto';

/** Hash of a file's content as it stands in ETags: 96 bits of SHA-256, base64url. */
export function contentHash(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}
