/**
 * Cache-Control (RFC 9111 §5.2) of everything the server gives from memory.
 *
 * A document is asked for again each time and answered 304 while unchanged: an edit, and above all a withdrawal
 * of a case or a person, is seen at once. Back/forward cache and prerendering work all the same.
 */
export const caching = {
  document: 'public, max-age=0, must-revalidate',
  /** The name holds a hash of the content. */
  hashed: 'public, max-age=31536000, immutable',
  /** Icons and the like: fixed names that rarely change. */
  fixed: 'public, max-age=3600',
  /** Errors and redirects: what is missing now may be there after the next build. */
  none: 'no-cache',
} as const;
