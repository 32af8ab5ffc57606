import { isLocale, type Locale, type Localized } from '@/lib/domain/locale';

/*
 * The texts of the search, apart from those of the pages: the dialog is made by a script, which would
 * otherwise carry every text of the site in three languages.
 */

export interface SearchText {
  /** Name of the field and of the dialog. */
  label: string;
  submit: string;
  close: string;
  results: string;
  /** "7 träffar" */
  count: (hits: number) => string;
  /** Headings of the groups, as a reader of this language reads them. */
  inLanguage: Localized;
  /** Heading of the cases that answer only some of the words. */
  partial: string;
  /** The link from the dialog to the page with everything. */
  all: (hits: number) => string;
  emptyTitle: string;
  emptyText: string;
  themes: string;
  none: (query: string) => string;
  noneText: string;
  nearest: string;
  searching: string;
  failed: string;
  failedText: string;
  retry: string;
  /** What the keys do: choose, open, close. */
  keys: { move: string; open: string; close: string };
  shortcut: string;
  /** Title of the page of results, and of its head. */
  pageTitle: (query: string) => string;
  clear: string;
}

/** The languages by their own names. */
export const languageNames: Localized = { sv: 'Svenska', nb: 'Norsk', da: 'Dansk' };

const sv: SearchText = {
  label: 'Sök i alla case',
  submit: 'Sök',
  close: 'Stäng',
  results: 'Träffar',
  count: (hits) => (hits === 1 ? '1 träff' : `${hits} träffar`),
  inLanguage: { sv: 'På svenska', nb: 'Också på norska', da: 'Också på danska' },
  partial: 'Passar delvis',
  all: (hits) => (hits === 1 ? 'Visa träffen i listan' : `Visa alla ${hits} träffar`),
  emptyTitle: 'Vad vill du lösa?',
  emptyText: 'Skriv med egna ord. Du hittar också case på norska och danska.',
  themes: 'Vanliga teman',
  none: (query) => `Inga träffar på ”${query}”`,
  noneText: 'Pröva ett annat ord eller ett kortare.',
  nearest: 'Liknande ord i casen',
  searching: 'Söker …',
  failed: 'Det gick inte att söka just nu',
  failedText: 'Kontrollera internetanslutningen. Det du har skrivit står kvar.',
  retry: 'Försök igen',
  keys: { move: 'välj', open: 'öppna', close: 'stäng' },
  shortcut: 'Öppna sökningen med tangenten',
  pageTitle: (query) => `Sökning: ${query}`,
  clear: 'Visa alla case',
};

const nb: SearchText = {
  label: 'Søk i alle caser',
  submit: 'Søk',
  close: 'Lukk',
  results: 'Treff',
  count: (hits) => `${hits} treff`,
  inLanguage: { sv: 'Også på svensk', nb: 'På norsk', da: 'Også på dansk' },
  partial: 'Passer delvis',
  all: (hits) => (hits === 1 ? 'Vis treffet i listen' : `Vis alle ${hits} treff`),
  emptyTitle: 'Hva vil du løse?',
  emptyText: 'Skriv med egne ord. Du finner også caser på svensk og dansk.',
  themes: 'Vanlige temaer',
  none: (query) => `Ingen treff på «${query}»`,
  noneText: 'Prøv et annet ord eller et kortere.',
  nearest: 'Lignende ord i casene',
  searching: 'Søker …',
  failed: 'Søket virker ikke akkurat nå',
  failedText: 'Sjekk internettforbindelsen. Det du har skrevet, står fortsatt der.',
  retry: 'Prøv igjen',
  keys: { move: 'velg', open: 'åpne', close: 'lukk' },
  shortcut: 'Åpne søket med tasten',
  pageTitle: (query) => `Søk: ${query}`,
  clear: 'Vis alle caser',
};

const da: SearchText = {
  label: 'Søg i alle cases',
  submit: 'Søg',
  close: 'Luk',
  results: 'Resultater',
  count: (hits) => (hits === 1 ? '1 resultat' : `${hits} resultater`),
  inLanguage: { sv: 'Også på svensk', nb: 'Også på norsk', da: 'På dansk' },
  partial: 'Passer delvist',
  all: (hits) => (hits === 1 ? 'Vis resultatet på listen' : `Vis alle ${hits} resultater`),
  emptyTitle: 'Hvad vil du løse?',
  emptyText: 'Skriv med dine egne ord. Du finder også cases på svensk og norsk.',
  themes: 'Hyppige temaer',
  none: (query) => `Ingen resultater for »${query}«`,
  noneText: 'Prøv et andet ord eller et kortere.',
  nearest: 'Lignende ord i casene',
  searching: 'Søger …',
  failed: 'Søgningen virker ikke lige nu',
  failedText: 'Tjek internetforbindelsen. Det, du har skrevet, står her stadig.',
  retry: 'Prøv igen',
  keys: { move: 'vælg', open: 'åbn', close: 'luk' },
  shortcut: 'Åbn søgningen med tasten',
  pageTitle: (query) => `Søgning: ${query}`,
  clear: 'Vis alle cases',
};

const texts: Localized<SearchText> = { sv, nb, da };

/** The texts of the search in a language. */
export function searchText(locale: Locale): SearchText {
  return texts[locale];
}

/** The language of a page, from its `lang` attribute. */
export function localeOfPage(lang: string): Locale {
  return isLocale(lang) ? lang : 'sv';
}
