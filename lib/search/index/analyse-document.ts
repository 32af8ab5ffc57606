import { type Locale, type Localized, perLocale } from '@/lib/domain/locale';
import { normalText } from '../analyze/normal-form';
import { inOwnLetters } from '../analyze/orthography';
import { isStopWord } from '../analyze/stop-words';
import { readWritten, tokens } from '../analyze/tokens';
import { groupBy } from '../group-by';
import type { FieldName, SearchDocument } from '../search-document';
import { type AnalysedDocument, type FieldWords, toAnalysed } from './analysed-document';
import type { WordList } from './word-list';

interface Part {
  field: FieldName;
  lang: Locale;
  text: string;
}

/** Cuts documents into counted words per field and language; each word is read once, and then remembered. */
export class DocumentAnalyser {
  readonly #words: Localized<WordList>;
  readonly #read = remembered(readWritten);
  readonly #isStopWord = perLocale((lang) =>
    remembered((word) => isStopWord(inOwnLetters(word, lang), lang)),
  );

  /** @param words number the words; new ones are added */
  constructor(words: Localized<WordList>) {
    this.#words = words;
  }

  analyse(document: SearchDocument): AnalysedDocument {
    const groups = groupBy(partsOf(document), (part) => `${part.field} ${part.lang}`);
    return toAnalysed([...groups.values()].flatMap((parts) => this.#countWords(parts) ?? []));
  }

  #countWords(parts: readonly Part[]): FieldWords | undefined {
    const [first] = parts;
    if (!first) return undefined;
    const { field, lang } = first;
    const counts = new Map<string, number>();
    const suspended: string[] = [];
    let length = 0;
    const add = (word: string) => {
      if (this.#isStopWord[lang](word)) return;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      length++;
    };
    for (const part of parts)
      for (const token of tokens(normalText(part.text), this.#read)) {
        // "it-strategi" counts as itself and as its two words.
        add(token.text);
        token.parts?.forEach(add);
        if (token.suspended) suspended.push(token.text, token.suspended.head);
      }
    if (length === 0) return undefined;
    const numberOf = (word: string) => this.#words[lang].numberOf(word);
    return {
      ...{ field, lang, length },
      counts: Int32Array.from([...counts].flatMap(([word, count]) => [numberOf(word), count])),
      suspended: Int32Array.from(suspended, numberOf),
    };
  }
}

function partsOf(document: SearchDocument): Part[] {
  const { lang } = document;
  return [
    { field: 'title', lang, text: document.title },
    ...document.sections.map((section) => ({ field: section.field ?? 'body', lang, text: section.text })),
    // A voice repeats the heading it stands under: counted once.
    ...document.sections
      .filter(({ field }) => field !== 'voice')
      .map((section) => ({ field: 'heading' as const, lang, text: section.heading ?? '' })),
    ...(document.labels ?? []),
  ];
}

/** @param read never gives undefined */
function remembered<Value>(read: (word: string) => Value): (word: string) => Value {
  const memory = new Map<string, Value>();
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    const value = read(word);
    memory.set(word, value);
    return value;
  };
}
