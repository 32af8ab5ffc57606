import type { Locale } from '@/lib/domain/locale';

/** Singular and plural, indefinite and definite, without articles; `link` is the form before another noun. */
export interface NounForms {
  i: string;
  d: string;
  p: string;
  dp: string;
  link: string;
  neuter: boolean;
}

export interface VerbForms {
  inf: string;
  pres: string;
  past: string;
  /** After "har". */
  sup: string;
}

export interface AdjectiveForms {
  i: string;
  neuter: string;
  /** Definite or plural. */
  d: string;
}

/** [definite, plural, definite plural] as endings after a consonant; `-` is the word itself. */
const nounClasses: Record<Locale, Record<string, [string, string, string]>> = {
  sv: {
    1: ['an', 'or', 'orna'],
    2: ['en', 'ar', 'arna'],
    3: ['en', 'er', 'erna'],
    4: ['et', 'en', 'ena'],
    5: ['et', '', 'en'],
    6: ['en', '', 'na'],
    u: ['en', '', 'en'],
    '0n': ['et', '', 'et'],
  },
  nb: {
    m: ['en', 'er', 'ene'],
    r: ['en', 'e', 'ne'],
    n: ['et', 'er', 'ene'],
    n0: ['et', '', 'ene'],
    u: ['en', '', 'en'],
    un: ['et', '', 'et'],
  },
  da: {
    c: ['en', 'er', 'erne'],
    r: ['en', 'e', 'ne'],
    e: ['en', 'e', 'ene'],
    n: ['et', 'er', 'erne'],
    n0: ['et', '', 'ene'],
    ne: ['et', 'e', 'ene'],
    u: ['en', '', 'en'],
    un: ['et', '', 'et'],
  },
};

/**
 * Reads `word:class[:link]`, where `+` before the class doubles the last consonant, and `=` gives the forms.
 * @throws on a class that the language does not have
 */
export function readNoun(entry: string, lang: Locale): NounForms {
  const [word = '', code = '', link = linkingForm(word, lang)] = entry.split(':');
  const [d = '', p = '', dp = ''] = code.startsWith('=')
    ? code.slice(1).split(',')
    : nounEndings(word, code, lang);
  return { i: word, d, p, dp, link, neuter: d.endsWith('t') };
}

function nounEndings(word: string, code: string, lang: Locale): string[] {
  const endings = nounClasses[lang][code.replace('+', '')];
  if (!endings) throw new Error(`${lang} has no class "${code}" for nouns (${word})`);
  const base = code.startsWith('+') ? word + word.at(-1) : word;
  return endings.map((ending) => {
    if (ending === '') return word;
    if (lang === 'sv' && code === '6' && ending === 'na') return `${word.slice(0, -1)}na`;
    return join(base, ending, lang);
  });
}

/** A final unstressed vowel merges with the ending's. */
function join(word: string, ending: string, lang: Locale): string {
  if (lang === 'sv') {
    if (word.endsWith('a')) return word.slice(0, -1) + ending;
    if (word.endsWith('e')) return /^[ao]/.test(ending) ? word.slice(0, -1) + ending : word + ending.slice(1);
    if (/(?:or|[^aeiouyåäö]el)$/.test(word) && ending === 'en') return `${word}n`;
    return word + ending;
  }
  return word.endsWith('e') ? word + ending.slice(1) : word + ending;
}

const linkedByS: Record<Locale, RegExp> = {
  sv: /(?:het|ing|tion|sion|skap|dom|else|itet|ljö)$/,
  nb: /(?:het|ing|sjon|skap|dom|else|itet)$/,
  da: /(?:hed|ing|tion|sion|skab|dom|else|itet)$/,
};

function linkingForm(word: string, lang: Locale): string {
  if (/(?:miljö|miljø)$/.test(word)) return word;
  if (linkedByS[lang].test(word)) return `${word}s`;
  return lang === 'sv' && word.endsWith('a') ? word.slice(0, -1) : word;
}

/** [present, past, after "har"], added to the infinitive without its final vowel. */
const verbClasses: Record<Locale, Record<string, [string, string, string]>> = {
  sv: { 1: ['ar', 'ade', 'at'], 2: ['er', 'de', 't'] },
  nb: { 1: ['er', 'et', 'et'], 2: ['er', 'te', 't'], 3: ['er', 'de', 'd'] },
  da: { 1: ['er', 'ede', 'et'], 2: ['er', 'te', 't'] },
};

/** @throws on a class that the language does not have */
export function readVerb(entry: string, lang: Locale): VerbForms {
  const [inf = '', code = ''] = entry.split(':');
  if (code.startsWith('=')) {
    const [pres = '', past = '', sup = ''] = code.slice(1).split(',');
    return { inf, pres, past, sup };
  }
  const endings = verbClasses[lang][code];
  if (!endings) throw new Error(`${lang} has no class "${code}" for verbs (${inf})`);
  const stem = inf.slice(0, -1);
  const [pres, past, sup] = endings;
  // "stärka" → "stärkte": a voiceless consonant makes the d voiceless.
  const voiced = lang === 'sv' && code === '2' && /[kpstx]$/.test(stem) ? 'te' : past;
  return { inf, pres: stem + pres, past: stem + voiced, sup: stem + sup };
}

export function readAdjective(entry: string, lang: Locale): AdjectiveForms {
  const [i = '', code = ''] = entry.split(':=');
  const [neuter, d] = code.split(',');
  return { i, neuter: neuter || neuterOf(i, lang), d: d || (lang === 'sv' ? `${i}a` : `${i}e`) };
}

function neuterOf(word: string, lang: Locale): string {
  const unchanged = { sv: /t$/, nb: /(?:ig|sk|t)$/, da: /(?:sk|t)$/ } as const;
  return unchanged[lang].test(word) ? word : `${word}t`;
}

/** Genitive: s, and after s, x and z what each language does instead. */
export function genitive(word: string, lang: Locale): string {
  if (!/[sxz]$/.test(word)) return `${word}s`;
  return lang === 'sv' ? word : `${word}’`;
}
