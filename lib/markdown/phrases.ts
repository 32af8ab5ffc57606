/*
 * Words that betray an unfinished text, in the three languages and in the English of web templates. Each is
 * looked for whatever the text's language is: authors copy from one another.
 */

/** What stands in a block that somebody meant to fill in later. */
export const placeholderWords = new Set([
  ...['text', 'tekst', 'texten', 'teksten', 'brödtext', 'brødtekst', 'mer text', 'mere tekst', 'mer tekst'],
  ...['rubrik', 'overskrift', 'underrubrik', 'ingress', 'manchet', 'titel', 'tittel', 'title', 'heading'],
  ...['test', 'asdf', 'bla bla', 'bla bla bla', 'fyll i', 'fyll inn', 'udfyldes', 'fylles ut', 'att fylla i'],
  ...[
    'platshållare',
    'plassholder',
    'pladsholder',
    'placeholder',
    'kommer snart',
    'kommer senare',
    'kommer senere',
  ],
]);

/** Beginnings that no finished block has. */
export const placeholderStart = /^(?:lorem ipsum|x{3,}\b|todo\b|tbd\b|tba\b|fixme\b|\.{3,}$|…$|\?{3,}$)/i;

/** English interface words that templates leave on a page, as the whole of a block or of a link. */
export const interfaceWords = new Set([
  ...[
    'read more',
    'learn more',
    'see more',
    'show more',
    'load more',
    'view more',
    'more info',
    'click here',
    'here',
  ],
  ...[
    'subscribe',
    'sign up',
    'sign in',
    'log in',
    'log out',
    'submit',
    'get started',
    'get in touch',
    'contact us',
  ],
  ...[
    'start typing and press enter to search',
    'hit enter to search or esc to close',
    'type to search',
    'search',
  ],
  ...[
    'skip to content',
    'skip to main content',
    'back to top',
    'go back',
    'previous post',
    'next post',
    'see all',
  ],
  ...['view all', 'share this', 'share on', 'follow us', 'related posts', 'recent posts', 'leave a comment'],
  ...[
    'all rights reserved',
    'accept all',
    'cookie settings',
    'privacy policy',
    'terms and conditions',
    'loading',
  ],
  ...[
    'page not found',
    'powered by wordpress',
    'your email address',
    'download now',
    'watch video',
    'play video',
  ],
]);

const swedishDays = '(?:mån|tis|ons|tors|fre|lör|sön)dag';
const norwegianDays = '(?:man|tirs|ons|tors|fre|lør|søn)dag';
const swedishTimes = '(?:morgonen|förmiddagen|eftermiddagen|kvällen|natten)';
const norwegianTimes = '(?:morgen|formiddag|ettermiddag|eftermiddag|kveld|aften|natt)';

/** Times that a reader cannot place once the text has aged. */
export const vagueDate = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'för (?:(?:en|någon|en längre|en kortare) tid|ett tag) sedan',
    'nyligen|häromdagen|häromkvällen|häromveckan|häromåret|häromsistens',
    'i (?:fjol|våras|somras|höstas|vintras)',
    '(?:i )?förra (?:veckan|månaden|året)|förre året',
    `i ${swedishDays}s|på ${swedishDays}(?:en|s${swedishTimes})?`,
    'for (?:en|noe|ein) tid siden|for en stund siden',
    'nylig|forleden(?: dag)?|her om dagen|i fjor',
    '(?:i )?forrige (?:uke|måned)',
    `(?:på )?${norwegianDays} ${norwegianTimes}|${norwegianDays}s?(?:morgen|aften|kvelden)`,
    'for (?:nogen|noget|et stykke) tid siden|for nylig|fornylig',
    `i ${norwegianDays}s|(?:i )?sidste (?:uge|måned|år)`,
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
