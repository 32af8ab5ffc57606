import { isSlug, toAsciiId } from '@/lib/domain/slug';
import type { Located, Report } from './report';

/** Something that wants an `id` on the page. */
export interface Claim {
  at: Located;
  /** The id that its author has chosen, not yet judged. */
  chosen?: string | undefined;
  /** The words that an id is made of where none was chosen; absent where it then needs none. */
  words?: string;
  /** Told the id in the end, or that there is none. */
  settle(id: string | undefined): void;
}

/**
 * Gives every claim an id of its own. Chosen ids come first, wherever they stand: published links depend
 * on them. The others are made from words and get a number where they are taken (`resultat-2`).
 * @param taken ids that are not to be had, such as those of footnotes
 */
export function settleAnchors(claims: Claim[], taken: Iterable<string>, report: Report): void {
  const used = new Set(taken);
  const open = claims.filter((claim) => {
    const id = chosenId(claim, used, report);
    if (id !== undefined) claim.settle(id);
    return id === undefined;
  });
  const counts = new Map<string, number>();
  for (const { words, settle } of open) settle(words === undefined ? undefined : freeId(words, used, counts));
}

function chosenId({ chosen, at }: Claim, used: Set<string>, report: Report): string | undefined {
  if (chosen === undefined) return undefined;
  if (!isSlug(chosen)) {
    report.error('heading-id-shape', at, { id: chosen });
    return undefined;
  }
  if (used.has(chosen)) {
    report.error('anchor-duplicate', at, { id: chosen });
    return undefined;
  }
  used.add(chosen);
  return chosen;
}

/** @param counts the last number given to each id, so that a thousand equal headings stay quick */
function freeId(words: string, used: Set<string>, counts: Map<string, number>): string {
  // "Del" is "part" in all three languages, for a heading without a letter or digit.
  const base = shorten(toAsciiId(words)) || 'del';
  let id = base;
  for (let number = counts.get(base) ?? 2; used.has(id); number += 1) {
    id = `${base}-${number}`;
    counts.set(base, number + 1);
  }
  used.add(id);
  return id;
}

/** Cuts an id at a hyphen, so that it stays a slug with room for a number. */
function shorten(id: string): string {
  if (id.length <= 70) return id;
  return id.slice(0, 70).replace(/-[^-]*$/, '');
}
