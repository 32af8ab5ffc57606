import type { Locale } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
import { toAsciiId } from '@/lib/domain/slug';
import { da } from './problem-text-da';
import { nb } from './problem-text-nb';
import { gap, type ProblemLanguage, type Said } from './problem-text-parts';
import { sv } from './problem-text-sv';

const languages: Record<Locale, ProblemLanguage> = { sv, nb, da };

/** How a language speaks of problems in general. */
export function problemLanguage(locale: Locale): Omit<ProblemLanguage, 'rules'> {
  return languages[locale];
}

/** A problem in words: what is wrong, and what to do about it. */
export function describeProblem(problem: Problem, locale: Locale): { message: string; hint: string } {
  const language = languages[locale];
  const text = language.rules[problem.rule];
  const said = saidOf(problem, language);
  const [message, hint] = typeof text === 'function' ? text(said) : text;
  // Nobody sees what is wrong with it.
  const odd = said.has('odd') ? `${language.odd(said.quote('odd'), said.text('code'))} ` : '';
  return { message, hint: `${odd}${hint}` };
}

/**
 * Makes every character visible. What stands in a file, its name included, may hold escape sequences that
 * would rewrite the terminal, or marks that turn the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

function saidOf({ params, field = '', severity }: Problem, language: ProblemLanguage): Said {
  const has = (name: string) => params[name] !== undefined && params[name] !== '';
  const text = (name: string) => (params[name] === undefined ? gap : printable(String(params[name])));
  const quote = (name: string) => (params[name] === undefined ? gap : language.quote(text(name)));
  const steps = printable(field)
    .split('.')
    .filter((step) => !/^\d+$/.test(step));
  return {
    field: steps.join('.') || gap,
    key: steps.at(-1) || gap,
    parent: steps.slice(0, -1).join('.'),
    isWarning: severity === 'warning',
    has,
    text,
    quote,
    number: (name) => Number(params[name] ?? 0) || 0,
    asId: (name) => toAsciiId(text(name)).slice(0, 80).replace(/-$/, '') || 'id-1',
    meant: has('suggestion') ? `${language.meant(quote('suggestion'))} ` : '',
  };
}
