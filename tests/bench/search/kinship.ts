import type { Locale } from '@/lib/domain/locale';
import { wordPairs } from '@/lib/search/links/link-files';
import { nounById } from '../generate/compounds';
import type { Noun } from '../generate/lexicon';
import { withoutDiacritics } from './misspell';

/** How a word can be told in the other language: it looks alike, our list of word pairs has it, or neither. */
export type Kinship = 'cognate' | 'listed' | 'other';

const groups = wordPairs();

const remembered = new Map<string, Kinship>();

export function kinship(noun: Noun, lang: Locale, target: Locale): Kinship {
  const key = `${lang}:${target}:${noun.id}`;
  const kind = remembered.get(key) ?? judge(noun, lang, target);
  remembered.set(key, kind);
  return kind;
}

/**
 * A compound is a cognate when it looks alike as a whole, listed when each of its parts looks alike or is
 * listed, else other.
 */
function judge(noun: Noun, lang: Locale, target: Locale): Kinship {
  if (looksAlike(noun.forms[lang].i, noun.forms[target].i)) return 'cognate';
  const parts = noun.id.split('+').map(nounById);
  const isKnown = parts.every((part) => {
    const [from, to] = [part.forms[lang].i, part.forms[target].i];
    return looksAlike(from, to) || isListed(from, to, lang, target);
  });
  return isKnown || isListed(noun.forms[lang].i, noun.forms[target].i, lang, target) ? 'listed' : 'other';
}

function isListed(from: string, to: string, lang: Locale, target: Locale): boolean {
  return groups.some((group) => group[lang].includes(from) && group[target].includes(to));
}

/** Share of the longer word's letters that have to change. */
const alike = 0.34;

function looksAlike(from: string, to: string): boolean {
  const [a, b] = [withoutDiacritics(from), withoutDiacritics(to)];
  return editDistance(a, b) / Math.max(a.length, b.length) <= alike;
}

/** Levenshtein's. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [position, letter] of [...from].entries()) {
    const next = [position + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const swap = (row[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1);
      next.push(Math.min(swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
