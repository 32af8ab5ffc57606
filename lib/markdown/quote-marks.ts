/** Quotation marks of a language: those of a quotation, and those of one inside it. */
export interface QuoteMarks {
  outer: readonly [open: string, close: string];
  nested: readonly [open: string, close: string];
}

const swedish: QuoteMarks = { outer: ['”', '”'], nested: ['’', '’'] };
const norwegian: QuoteMarks = { outer: ['«', '»'], nested: ['‘', '’'] };

/**
 * By primary language subtag. Swedish: Språkrådet, Svenska skrivregler; Norwegian: Språkrådet,
 * "Hermeteikn"; Danish: Dansk Sprognævn, Retskrivningsordbogen § 58 (the printer's form »…«).
 */
const marks = new Map<string, QuoteMarks>([
  ['sv', swedish],
  ['fi', swedish],
  ['nb', norwegian],
  ['nn', norwegian],
  ['no', norwegian],
  ['da', { outer: ['»', '«'], nested: ['›', '‹'] }],
  ['en', { outer: ['“', '”'], nested: ['‘', '’'] }],
  ['de', { outer: ['„', '“'], nested: ['‚', '‘'] }],
]);

/** @returns nothing for a language whose marks we do not know: its text stays as it was written */
export function quoteMarksOf(lang: string): QuoteMarks | undefined {
  return marks.get(lang.toLowerCase().split('-')[0] ?? '');
}
