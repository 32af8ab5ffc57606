import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { Locale } from '@/lib/domain/locale';
import { stemGuard } from '../weights';

const snowball: Record<Locale, (word: string) => string> = { sv: swedish, nb: norwegian, da: danish };

/** Derivational endings that Snowball takes off as if they were inflections. */
const derivation = /^(?:(?:l|s)?ig|els|lös|løs|full|fuld)/;

/**
 * The stem of a lower-case word in its own letters: Snowball (https://snowballstem.org), guarded.
 * Snowball takes "lig", "ig" and "els" off whatever is left: "mulighed", "möjlighet" → "mul", "möj", and
 * "billig" becomes "bil" (car). Where a short rest would stand for many words, the ending stays:
 * "mulig", "möjlig", "billig", "ledels".
 */
export function stem(word: string, lang: Locale): string {
  const root = snowball[lang](lang === 'sv' ? withoutArticle(word) : word);
  if (root.length > stemGuard.longestRiskyRoot) return root;
  const ending = derivation.exec(word.slice(root.length));
  if (ending) return root + ending[0];
  return root.length < stemGuard.shortestRoot && word.length > root.length + 1 ? keepShort(word, root) : root;
}

/** Swedish Snowball knows "bemötande", "bemötandet", "boenden", but not "bemötandets", "boendena", "boendenas". */
function withoutArticle(word: string): string {
  return word.replace(/nde(?:ts?|ns?|nas?)$/, 'nde');
}

/** Roots of one or two letters say nothing: keep what makes the word long enough. */
function keepShort(word: string, root: string): string {
  return word.slice(0, Math.max(root.length, Math.min(word.length, stemGuard.shortestRoot)));
}
