/** The three languages of Casebok, in the order in which they are offered. BCP 47 tags. */
export const locales = ['sv', 'nb', 'da'] as const;

export type Locale = (typeof locales)[number];

/** One text per language. */
export type Localized<T = string> = Record<Locale, T>;

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Builds a value per locale: `perLocale((l) => f(l))` → `{ sv, nb, da }`. */
export function perLocale<T>(make: (locale: Locale) => T): Localized<T> {
  return { sv: make('sv'), nb: make('nb'), da: make('da') };
}

/** Languages whose speakers read one of ours with ease: ISO 639-1 tags → locale. */
const understoodAs: Record<string, Locale> = { sv: 'sv', no: 'nb', nb: 'nb', nn: 'nb', da: 'da' };

/**
 * Chooses the locale for a visitor.
 * @param header the `Accept-Language` request header (RFC 9110 §12.5.4), if any
 * @param fallback the site's default locale
 * @returns the first of the visitor's languages, by weight, that the site speaks
 */
export function localeFromAcceptLanguage(header: string | undefined, fallback: Locale): Locale {
  const wishes = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0] ?? '', weight: weight ? Number(weight) : 1, position };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  for (const { tag } of wishes) {
    const locale = understoodAs[tag];
    if (locale) return locale;
  }
  return fallback;
}
