import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { Locale } from '@/lib/domain/locale';
import { stemGuard } from '../weights';

const snowball: Record<Locale, (word: string) => string> = { sv: swedish, nb: norwegian, da: danish };

/** Derivational endings that Snowball takes off as if they were inflections. */
const derivation = /^(?:(?:l|s)?ig|els|lös|løs|full|fuld)/;

/*
 * Inflections that Snowball leaves: Swedish "skolan", "arbetet", "mötena" and their genitives, Norwegian
 * "lederne". Each is led back to a form that Snowball knows ("skola", "arbete", "möte", "leder"). The words
 * named are no inflections, or would fall together with another word.
 */
const articles: Record<Locale, readonly (readonly [RegExp, string])[]> = {
  sv: [
    [/(?<=..(?:an|et|na))s$/, ''],
    [/(?<=..[^aeiouyåäö])ena$/, 'e'],
    [/(?<!^(?:rom|hum|slog|ork|veg|urb|jap|tit|sult))(?<=...)an$/, 'a'],
    [/(?<!h|it|^(?:pak|stak|rak|plan|magn|kabin|komit))(?<=..)et$/, 'e'],
  ],
  nb: [[/(?<!^(?:int|ekst|mod|fj|stj))(?<=.er)nes?$/, '']],
  da: [],
};

/** Endings that Snowball's region R1 protects in short words: "uger", "byerne", "året", "årene". */
const ending = '(?:erne|ern|arna|arn|ene|ena|en|et|er|ar|e)$';
const shortWord = new RegExp(`^([^aeiouyåäöæø]*[aeiouyåäöæø][^aeiouyåäöæø]?)${ending}`);
const shortestNoun = new RegExp(`^(år|by|øy|ø|ö|is|ed)(?:n$|${ending})`);

/**
 * The stem of a lower-case word in its own letters: Snowball (https://snowballstem.org), helped and guarded. An
 * agent is stemmed twice, because "lederen" becomes "leder" and "leder" "led".
 * Snowball takes "lig", "ig" and "els" off whatever is left: "mulighed", "möjlighet" → "mul", "möj", and
 * "billig" becomes "bil" (car). Where a short rest would stand for many words, the ending stays:
 * "mulig", "möjlig", "billig", "ledels".
 */
export function stem(word: string, lang: Locale): string {
  const plain = articles[lang].reduce((form, [found, instead]) => form.replace(found, instead), word);
  const once = guarded(plain, lang);
  const root = lang !== 'da' && once.endsWith('er') ? guarded(once, lang) : once;
  const shortest = shortestNoun.exec(root)?.[1];
  if (shortest !== undefined) return shortest;
  const short = root === plain ? shortWord.exec(root)?.[1] : undefined;
  return short === undefined ? root : keepShort(word, short);
}

function guarded(word: string, lang: Locale): string {
  const root = snowball[lang](word);
  if (root.length > stemGuard.longestRiskyRoot) return root;
  const derived = derivation.exec(word.slice(root.length));
  if (derived) return root + derived[0];
  return root.length < stemGuard.shortestRoot && word.length > root.length + 1 ? keepShort(word, root) : root;
}

/** Roots of one or two letters say nothing: keep what makes the word long enough. */
function keepShort(word: string, root: string): string {
  return word.slice(0, Math.max(root.length, Math.min(word.length, stemGuard.shortestRoot)));
}
