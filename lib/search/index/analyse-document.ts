import { type Locale, type Localized, perLocale } from '@/lib/domain/locale';
import { normalText } from '../analyze/normal-form';
import { inOwnLetters } from '../analyze/orthography';
import { isStopWord } from '../analyze/stop-words';
import { readWritten, tokens } from '../analyze/tokens';
import { groupBy } from '../group-by';
import { remembered } from '../remembered';
import type { FieldName, SearchDocument } from '../search-document';
import { leaves } from '../weights';
import { type AnalysedDocument, type FieldWords, toAnalysed } from './analysed-document';
import { leafOfSections } from './leaves';
import type { WordList } from './word-list';

interface Part {
  field: FieldName;
  lang: Locale;
  text: string;
  /** See `leaves.ts`. */
  leaf: number;
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
    const counts = new LeafCounts();
    const suspended: [first: string, borrowed: string][] = [];
    let length = 0;
    const add = (word: string, leaf: number) => {
      if (this.#isStopWord[lang](word)) return;
      counts.add(word, leaf);
      length++;
    };
    for (const { text, leaf } of parts)
      for (const token of tokens(normalText(text), this.#read)) {
        // "it-strategi" counts as itself and as its two words.
        add(token.text, leaf);
        for (const word of token.parts ?? []) add(word, leaf);
        if (token.suspended) suspended.push([token.text, token.suspended.head]);
      }
    if (length === 0) return undefined;
    const numberOf = (word: string) => this.#words[lang].numberOf(word);
    return {
      ...{ field, lang, length },
      counts: Int32Array.from(
        [...counts.words].flatMap((word) => [numberOf(word), counts.sumOf(word), counts.leafOf(word)]),
      ),
      suspended: Int32Array.from(
        suspended.flatMap(([first, borrowed]) => [
          ...[numberOf(first), numberOf(borrowed)],
          counts.leafOf(first),
        ]),
      ),
    };
  }
}

/** How often each word stands on each leaf, as one list of numbers. */
class LeafCounts {
  readonly #places = new Map<string, number>();
  readonly #counts: number[] = [];

  add(word: string, leaf: number): void {
    let place = this.#places.get(word);
    if (place === undefined) {
      place = this.#counts.length;
      this.#places.set(word, place);
      for (let i = 0; i < leaves.most; i++) this.#counts.push(0);
    }
    this.#counts[place + leaf] = (this.#counts[place + leaf] ?? 0) + 1;
  }

  get words(): Iterable<string> {
    return this.#places.keys();
  }

  /** How often a word stands in all. */
  sumOf(word: string): number {
    const place = this.#places.get(word) ?? 0;
    let sum = 0;
    for (let leaf = 0; leaf < leaves.most; leaf++) sum += this.#counts[place + leaf] ?? 0;
    return sum;
  }

  /** The leaf on which a word stands most, the first of them; 0 for a word that does not stand there. */
  leafOf(word: string): number {
    const place = this.#places.get(word);
    if (place === undefined) return 0;
    let best = 0;
    for (let leaf = 1; leaf < leaves.most; leaf++)
      if ((this.#counts[place + leaf] ?? 0) > (this.#counts[place + best] ?? 0)) best = leaf;
    return best;
  }
}

function partsOf(document: SearchDocument): Part[] {
  const { lang } = document;
  const leaf = leafOfSections(document.sections);
  const sections = document.sections.map((section, position) => ({ ...section, leaf: leaf[position] ?? 0 }));
  return [
    { field: 'title', lang, text: document.title, leaf: 0 },
    ...sections.map((section) => ({ ...section, field: section.field ?? 'body', lang })),
    // A voice repeats the heading it stands under: counted once.
    ...sections
      .filter(({ field }) => field !== 'voice')
      .map((section): Part => ({ ...section, field: 'heading', lang, text: section.heading ?? '' })),
    ...(document.labels ?? []).map((label) => ({ ...label, leaf: 0 })),
  ];
}
