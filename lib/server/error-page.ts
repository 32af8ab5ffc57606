import { isLocale, type Locale, type Localized } from '@/lib/domain/locale';

interface ErrorTexts {
  title: string;
  text: string;
  home: string;
}

/** Here and not in `lib/i18n`: this page must work when nothing else does, and nobody else shows it. */
const texts: Localized<ErrorTexts> = {
  sv: {
    title: 'Något gick fel',
    text: 'Sidan kunde inte visas. Felet är noterat; försök igen om en stund.',
    home: 'Till startsidan',
  },
  nb: {
    title: 'Noe gikk galt',
    text: 'Siden kunne ikke vises. Feilen er notert; prøv igjen om en liten stund.',
    home: 'Til forsiden',
  },
  da: {
    title: 'Noget gik galt',
    text: 'Siden kunne ikke vises. Fejlen er noteret; prøv igen om lidt.',
    home: 'Til forsiden',
  },
};

/** The page for an error of ours: no detail, no stylesheet that might be missing, nothing that depends on Next. */
export function errorPage(locale: Locale): string {
  const { title, text, home } = texts[locale];
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"/>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="robots" content="noindex"/>' +
    `<meta name="color-scheme" content="light dark"/><title>${title}</title></head>` +
    `<body><main><h1>${title}</h1><p>${text}</p><p><a href="/${locale}">${home}</a></p></main></body></html>`
  );
}

/** The locale a path speaks of: its first segment that is one. */
export function localeOfPath(path: string, fallback: Locale): Locale {
  return path.split('/', 6).find(isLocale) ?? fallback;
}
