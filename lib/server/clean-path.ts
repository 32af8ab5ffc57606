/**
 * Where a path with doubled or closing slashes really leads: one slash each, none at the end.
 * The result begins with exactly one slash, so it can never name another host as `//evil.example` does.
 * @param rawPath path as sent, percent-encoded
 */
export function cleanPath(rawPath: string): string {
  const isClean = !rawPath.includes('//') && (!rawPath.endsWith('/') || rawPath === '/');
  return isClean ? rawPath : rawPath.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
}
