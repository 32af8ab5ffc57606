import { closeSync, mkdirSync, openSync, readFileSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Localized, locales, perLocale } from '@/lib/domain/locale';
import type { Cognates } from '../links/cognates';
import { type LanguagePair, languagePairs } from '../links/edit-costs';
import type { FieldName } from '../search-document';
import { removeUnfinished, writeWhole } from '../storage/write-whole';
import type { BuildMemory } from './build-index';
import { NumberSections } from './number-sections';
import type { RememberedDocument } from './read-documents';

/*
 * What a build leaves to the next, in one file, so that it is there whole or not at all: the length of a
 * JSON text, that text, then lists of numbers as they lie in memory, the 64-bit ones first. The words of ten
 * thousand documents are read in a moment.
 */

/** The part that is JSON. */
interface Head {
  /** What made the memory; see {@link writeMemory}. */
  maker: string;
  words: Localized<{ words: string; stems: string; count: number }>;
  documents: [key: string, words: number, slots: number, Omit<RememberedDocument, 'words' | 'slots'>][];
  slots: { stems: string; count: number; averages: [FieldName, number][] };
  splits: Localized<{ stems: string; parts: string; count: number }>;
  stems: Localized;
  largeBlocks: Cognates['largeBlocks'];
  pairs: Record<LanguagePair, number>;
  sizes: number;
  names: [inputs: number, name: string][];
}

/** Costs lie at a multiple of this. */
const alignment = Float64Array.BYTES_PER_ELEMENT;

/** @param maker changes with the code, so that what older code remembered is not looked into */
export function writeMemory(file: string, maker: string, memory: BuildMemory): void {
  const head = Buffer.from(JSON.stringify(headOf(memory, maker)));
  const start = Buffer.alloc(alignment);
  start.writeUInt32LE(head.length);
  const text = [start, head, Buffer.alloc(padding(head.length))];
  mkdirSync(dirname(file), { recursive: true });
  removeUnfinished(file);
  writeWhole(file, (temporary) =>
    writeParts(temporary, [...text, ...doublesOf(memory), ...integersOf(memory)]),
  );
}

function headOf({ documents, slots, splits, cognates, made }: BuildMemory, maker: string): Head {
  return {
    maker,
    words: perLocale((lang) => {
      const { words, stems } = documents.words[lang];
      return { words: joined(words), stems: joined(stems), count: words.length };
    }),
    documents: [...documents.documents].map(([key, document]) => {
      const { words, slots: own, ...known } = document;
      return [key, words.length, own.length, known];
    }),
    slots: {
      stems: joined(slots.stems.stems),
      count: slots.stems.stems.length,
      averages: [...slots.averages],
    },
    splits: perLocale((lang) => {
      const { stems, parts } = splits[lang];
      return { stems: joined(stems), parts: joined(parts), count: stems.length };
    }),
    stems: perLocale((lang) => joined(cognates.stems[lang])),
    largeBlocks: cognates.largeBlocks,
    pairs: perPair((pair) => cognates.pairs[pair].costs.length),
    sizes: made.sizes.size,
    names: [...made.names],
  };
}

/** In the order in which {@link toMemory} takes them. */
function doublesOf({ cognates, made }: BuildMemory): Float64Array[] {
  return [
    ...languagePairs.map((pair) => cognates.pairs[pair].costs),
    Float64Array.from(made.sizes.keys()),
    Float64Array.from(made.sizes.values()),
  ];
}

/** In the order in which {@link toMemory} takes them. */
function integersOf({ documents, slots, splits, cognates }: BuildMemory): Int32Array[] {
  return [
    ...languagePairs.flatMap((pair) => [cognates.pairs[pair].from, cognates.pairs[pair].to]),
    ...locales.map((lang) => documents.words[lang].stemOfWord),
    ...locales.map((lang) => splits[lang].frequencies),
    slots.stems.langs,
    ...[...documents.documents.values()].flatMap(({ words, slots: own }) => [words, own]),
  ];
}

/** @throws also where a full disk has taken a part, which is no error of its own */
function writeParts(file: string, parts: readonly NodeJS.ArrayBufferView[]): void {
  const target = openSync(file, 'w');
  try {
    const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (writevSync(target, parts) !== length) throw new Error(`${file} could not be written whole.`);
  } finally {
    closeSync(target);
  }
}

/** @returns undefined when the file is missing or damaged, or something else made it: then all is built anew */
export function readMemory(file: string, maker: string): BuildMemory | undefined {
  try {
    const buffer = readWhole(file);
    const textLength = new DataView(buffer).getUint32(0, true);
    // Written by `writeMemory` alone; what another maker has written is not looked into.
    const head: Head = JSON.parse(Buffer.from(buffer, alignment, textLength).toString());
    if (head.maker !== maker) return undefined;
    return toMemory(head, new NumberSections(buffer, alignment + textLength + padding(textLength)));
  } catch {
    return undefined;
  }
}

/** A buffer of its own begins at 0, as typed arrays over it need. */
function readWhole(file: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const isOwn = buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength;
  return isOwn ? buffer : new Uint8Array(readFileSync(file)).buffer;
}

/** Takes the lists in the order in which they were written. */
function toMemory(head: Head, sections: NumberSections): BuildMemory {
  const costs = perPair((pair) => sections.doubles(head.pairs[pair]));
  const [inputs, sizes] = [sections.doubles(head.sizes), sections.doubles(head.sizes)];
  const pairs = perPair((pair) => ({
    from: sections.integers(head.pairs[pair]),
    to: sections.integers(head.pairs[pair]),
    costs: costs[pair],
  }));
  const words = perLocale((lang) => ({
    words: listed(head.words[lang].words),
    stems: listed(head.words[lang].stems),
    stemOfWord: sections.integers(head.words[lang].count),
  }));
  const splits = perLocale((lang) => ({
    stems: listed(head.splits[lang].stems),
    parts: listed(head.splits[lang].parts),
    frequencies: sections.integers(head.splits[lang].count),
  }));
  const stems = { stems: listed(head.slots.stems), langs: sections.integers(head.slots.count) };
  const documents = head.documents.map(
    ([key, words, slots, known]) =>
      [key, { ...known, words: sections.integers(words), slots: sections.integers(slots) }] as const,
  );
  return {
    documents: { words, documents: new Map(documents) },
    slots: { stems, averages: new Map(head.slots.averages) },
    splits,
    cognates: { stems: perLocale((lang) => listed(head.stems[lang])), largeBlocks: head.largeBlocks, pairs },
    made: {
      sizes: new Map(Array.from(inputs, (input, place) => [input, sizes[place] ?? 0])),
      names: new Map(head.names),
    },
  };
}

function perPair<Value>(make: (pair: LanguagePair) => Value): Record<LanguagePair, Value> {
  return { 'sv-nb': make('sv-nb'), 'sv-da': make('sv-da'), 'nb-da': make('nb-da') };
}

/** Neither words nor parts hold a space; one text is read sooner than a hundred thousand. */
function joined(list: readonly string[]): string {
  return list.map((text) => `${text} `).join('');
}

function listed(text: string): string[] {
  return text.split(' ').slice(0, -1);
}

function padding(length: number): number {
  return (alignment - (length % alignment)) % alignment;
}
