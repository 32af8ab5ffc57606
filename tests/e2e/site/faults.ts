/**
 * Looks through many things and gathers all that is wrong, so that one run tells everything.
 * @param find what is wrong with one of them, in words; empty when all is well
 * @throws when there is nothing to look through: such a test would prove nothing
 */
export function faultsAmong<T extends { path: string }>(
  things: readonly T[],
  find: (thing: T) => string[],
): string[] {
  if (things.length === 0) throw new Error('There is nothing to look through.');
  return things.flatMap((thing) => find(thing).map((fault) => `${thing.path}: ${fault}`));
}

/** A fault where something does not hold; for lists of faults. */
export function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault];
}

/** A fault where two values are not the same. */
export function differs(what: string, found: unknown, expected: unknown): string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return unless(a === b, `${what} is ${a}, not ${b}`);
}
