import { type Locale, type Localized, locales, perLocale } from '@/lib/domain/locale';
import { type AdjectiveForms, genitive } from './inflect';
import type { Adjective, Noun, Verb } from './lexicon';

/*
 * Slots of a sentence:
 *   {N1.i}  plan            {N1.ai}  en plan          {N1.this}  den här planen
 *   {N1.d}  planen          {N1.g}   planens          {N1.ai:A1} en ny plan
 *   {N1.p}  planer          {N1.gp}  planernas        {N1.d:A1}  den nya planen
 *   {N1.dp} planerna                                  {N1.p:A1}, {N1.dp:A1} likewise
 *   {S1.…}  a noun for people, forms as above; {V1.inf}, {V1.pres}, {V1.past}, {V1.sup}; {A1.d}
 *   {CLIENT}, {PLACE}, {NUM} …: facts
 */

/** What stands in a sentence's slots, whatever the language. */
export interface Bindings {
  nouns: Map<string, Noun>;
  verbs: Map<string, Verb>;
  adjectives: Map<string, Adjective>;
  facts: Map<string, Localized<string>>;
}

/** Text between slots, or a slot. */
type Part = string | { name: string; form: string; adjective: string };

const knownParts = new Map<string, Part[]>();

/** A sentence is read once and used thousands of times. */
function partsOf(sentence: string): Part[] {
  const known = knownParts.get(sentence);
  if (known) return known;
  const parts = sentence.split(/(\{[^}]+\})/).map((part): Part => {
    const [, name, form = '', adjective = ''] =
      /^\{([A-Z]+\d?)(?:\.([a-z]+))?(?::(A\d))?\}$/.exec(part) ?? [];
    return name ? { name, form, adjective } : part;
  });
  knownParts.set(sentence, parts);
  return parts;
}

const knownSlots = new Map<Localized<string>, string[]>();

/** The slots that a sentence has, each once: "N1", "V2", "CLIENT" … */
export function slotsOf(sentence: Localized<string>): string[] {
  const known = knownSlots.get(sentence);
  if (known) return known;
  const names = locales.flatMap((lang) =>
    partsOf(sentence[lang]).flatMap((part) => (typeof part === 'string' ? [] : [part.name, part.adjective])),
  );
  const slots = [...new Set(names.filter((name) => name !== ''))];
  knownSlots.set(sentence, slots);
  return slots;
}

/** A sentence in all languages, beginning with a capital. */
export function realize(sentence: Localized<string>, bindings: Bindings): Localized<string> {
  return perLocale((lang) => {
    const text = partsOf(sentence[lang])
      .map((part) =>
        typeof part === 'string' ? part : fill(part.name, part.form, part.adjective, bindings, lang),
      )
      .join('');
    return text.replace(
      /(^|[.?] )(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
  });
}

function fill(
  name: string,
  form: string,
  adjective: string,
  { nouns, verbs, adjectives, facts }: Bindings,
  lang: Locale,
): string {
  const fact = facts.get(name);
  if (fact) return fact[lang];
  const verb = verbs.get(name)?.forms[lang];
  if (verb && isKey(verb, form)) return verb[form];
  const noun = nouns.get(name);
  if (noun) return nounPhrase(noun, form, adjectives.get(adjective)?.forms[lang], lang);
  const own = adjectives.get(name)?.forms[lang];
  if (own && isKey(own, form)) return own[form];
  throw new Error(`Nothing to put into {${name}.${form}}`);
}

function isKey<T extends object>(value: T, key: string): key is string & keyof T {
  return key in value;
}

const articles = { sv: ['en', 'ett'], nb: ['en', 'et'], da: ['en', 'et'] } as const;
const definite = { sv: ['den', 'det'], nb: ['den', 'det'], da: ['den', 'det'] } as const;
const demonstrative = {
  sv: ['den här', 'det här'],
  nb: ['denne', 'dette'],
  da: ['denne', 'dette'],
} as const;

function nounPhrase(noun: Noun, form: string, adjective: AdjectiveForms | undefined, lang: Locale): string {
  const forms = noun.forms[lang];
  const gender = forms.neuter ? 1 : 0;
  // Danish has no ending after "den", "det", "de" and "denne".
  const [afterDen, afterDe] = lang === 'da' ? [forms.i, forms.p] : [forms.d, forms.dp];
  switch (form) {
    case 'i':
      return forms.i;
    case 'ai':
      return words(
        articles[lang][gender],
        adjective && (forms.neuter ? adjective.neuter : adjective.i),
        forms.i,
      );
    case 'd':
      return adjective ? words(definite[lang][gender], adjective.d, afterDen) : forms.d;
    case 'p':
      return words(adjective?.d, forms.p);
    case 'dp':
      return adjective ? words('de', adjective.d, afterDe) : forms.dp;
    case 'this':
      return words(demonstrative[lang][gender], afterDen);
    case 'g':
      return genitive(forms.d, lang);
    case 'gp':
      return genitive(forms.dp, lang);
    default:
      throw new Error(`A noun has no form "${form}"`);
  }
}

function words(...all: (string | undefined)[]): string {
  return all.filter(Boolean).join(' ');
}
