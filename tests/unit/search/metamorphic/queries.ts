import type { Locale } from '@/lib/domain/locale';
import { normalText } from '@/lib/search/analyze/normal-form';
import { isStopWord } from '@/lib/search/analyze/stop-words';
import { tokens } from '@/lib/search/analyze/tokens';
import type { SearchDocument } from '@/lib/search/search-document';
import type { Random } from '@/tests/bench/generate/random';

/** What a reader of a text might ask for it with, in the text's language. */
export interface Query {
  words: string[];
  lang: Locale;
}

/** A word that few documents have tells them apart; shorter ones seldom mean anything alone. */
const distinctive = { documents: 3, letters: 6, perDocument: 12 };
/** More words than this nobody types. */
const mostWords = 4;
const shortestWord = 4;

/** Every word as it stands in the texts, in lower case: `"<language> <word>"` → documents that have it. */
export type Frequencies = ReadonlyMap<string, number>;

export function frequenciesOf(documents: readonly SearchDocument[]): Frequencies {
  const frequencies = new Map<string, number>();
  for (const document of documents) {
    for (const word of new Set(textsOf(document).flatMap(wordsIn))) {
      const name = `${document.lang} ${word}`;
      frequencies.set(name, (frequencies.get(name) ?? 0) + 1);
    }
  }
  return frequencies;
}

/**
 * Queries by rule: each word of a title, the title's and the headings' words together, and some words that few
 * documents have.
 */
export function queriesFrom(
  documents: readonly SearchDocument[],
  frequencies: Frequencies,
  random: Random,
): Query[] {
  const all = documents.flatMap((document) => {
    const { lang, title, sections } = document;
    const titleWords = tellingWords(title, lang);
    const headings = sections.map(({ heading }) => tellingWords(heading ?? '', lang));
    const rare = [...new Set(sections.flatMap(({ text }) => tellingWords(text, lang)))].filter(
      (word) =>
        word.length >= distinctive.letters &&
        (frequencies.get(`${lang} ${word}`) ?? 0) <= distinctive.documents,
    );
    const chosen = random.pickSome(rare, distinctive.perDocument);
    return [...titleWords.map((word) => [word]), titleWords, ...headings, ...chosen.map((word) => [word])]
      .filter((words) => words.length > 0)
      .map((words): Query => ({ words: words.slice(0, mostWords), lang }));
  });
  return [...new Map(all.map((query) => [`${query.lang} ${query.words.join(' ')}`, query])).values()];
}

function textsOf({ title, sections, labels = [] }: SearchDocument): string[] {
  return [
    title,
    ...sections.flatMap(({ heading, text }) => [heading ?? '', text]),
    ...labels.map(({ text }) => text),
  ];
}

function wordsIn(text: string): string[] {
  return tokens(normalText(text)).flatMap(({ kind, text: word, parts = [] }) =>
    kind === 'word' ? [word, ...parts] : [],
  );
}

function tellingWords(text: string, lang: Locale): string[] {
  const words = wordsIn(text).filter((word) => word.length >= shortestWord && !isStopWord(word, lang));
  return [...new Set(words)];
}
