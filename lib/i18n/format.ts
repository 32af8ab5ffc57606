import type { Locale } from '@/lib/domain/locale';
import { datePrecision, type PartialDate } from '@/lib/domain/partial-date';
import { ui } from './ui';

/** One for each language, made when it is first asked for: `Intl`'s constructors cost more than pages of its answers. */
function kept<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}

// Intl writes four digits without a separator in some languages; a case page sets them alike.
const numberFormat = kept((locale) => new Intl.NumberFormat(locale, { useGrouping: 'always' }));
const listFormat = kept((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Written form of a number in a language: 2500 → "2 500" (sv, nb, with a no-break space), "2.500" (da). */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormat(locale).format(value);
}

const dateFormats = {
  year: keptDates({ year: 'numeric' }),
  month: keptDates({ year: 'numeric', month: 'long' }),
  day: keptDates({ year: 'numeric', month: 'long', day: 'numeric' }),
};

function keptDates(parts: Intl.DateTimeFormatOptions) {
  return kept((locale) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }));
}

/** A date in words, as precise as it is known: `2001-05` → "maj 2001". */
export function formatDate(date: PartialDate, locale: Locale): string {
  const full = `${date}-01-01`.slice(0, 10);
  return dateFormats[datePrecision(date)](locale).format(new Date(full));
}

/**
 * A period between two dates that are known as precisely as they are stated; one date where both are the same,
 * "från 2019" or "till 2019" where only one end is known. Empty where neither is.
 */
export function formatPeriod(
  period: { earliest?: PartialDate; latest?: PartialDate } | undefined,
  locale: Locale,
): string {
  const { earliest, latest } = period ?? {};
  const { since, until } = ui(locale);
  if (earliest === undefined) return latest === undefined ? '' : until(formatDate(latest, locale));
  if (latest === undefined) return since(formatDate(earliest, locale));
  return [...new Set([earliest, latest])].map((date) => formatDate(date, locale)).join('–');
}

/** Joins with commas and the language's "and": "a, b och c". */
export function formatList(items: string[], locale: Locale): string {
  return listFormat(locale).format(items);
}

/** Alphabetical order of a language (å ä ö last in Swedish, æ ø å in Norwegian and Danish). */
export function collator(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(locale, { sensitivity: 'base', numeric: true }).compare;
}

/** First letter upper case, for a role or label that begins a line. */
export function capitalized(text: string, locale: Locale): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
