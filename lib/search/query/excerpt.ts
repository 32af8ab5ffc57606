import { type Locale, perLocale } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import { readWritten, tokens } from '../analyze/tokens';
import { readWord } from '../analyze/word-forms';
import { remembered } from '../remembered';
import type { SearchSection } from '../search-document';
import type { StoredLeaf } from '../shards/stored-leaf';
import { excerpts } from '../weights';
import type { ExpandedWord } from './expansion';

/** Text in pieces; the marked ones are hits. */
export type MarkedText = { text: string; isHit: boolean }[];

export interface Excerpt {
  title: MarkedText;
  /** The section the excerpt comes from; absent when the text before the first heading or none matched. */
  section?: { id: string; heading?: string };
  text: MarkedText;
}

/** A word of the query as a text may hold it, with the weight of what it answers. */
interface HitWord {
  weight: number;
  /** Also compounds with it are hits. */
  inCompounds: boolean;
  word: string;
}

/**
 * Everything that the query's words became: what may be marked. The texts of one answer have most of their words in
 * common, so each is read once.
 */
export class HitWords {
  /** By the fold key of their stems. */
  readonly #hits = perLocale(() => new Map<string, HitWord>());
  /** Lengths of the keys that may be parts of compounds. */
  readonly #lengths = perLocale(() => new Set<number>());
  /** Reads a word as written, and gives it only if it is a hit. */
  readonly #read = perLocale((lang) =>
    remembered((written) => readWritten(written).filter(({ text }) => this.#find(text, lang))),
  );

  constructor(words: readonly ExpandedWord[]) {
    for (const word of words.flatMap((expanded) => [expanded, ...expanded.parts]))
      for (const { lang, stem, weight, inCompounds } of word.expansions) {
        const key = fold(stem);
        const known = this.#hits[lang].get(key);
        this.#hits[lang].set(key, {
          weight: Math.max(weight, known?.weight ?? 0),
          inCompounds: inCompounds || (known?.inCompounds ?? false),
          word: word.text,
        });
        if (inCompounds) this.#lengths[lang].add(key.length);
      }
  }

  /** Where a text holds them, in order. */
  marksIn(text: string, lang: Locale): Mark[] {
    return tokens(text, this.#read[lang]).flatMap(({ text: word, start, end }) => {
      const hit = this.#find(word, lang);
      return hit ? [{ start, end, weight: hit.weight, word: hit.word }] : [];
    });
  }

  /** A word is a hit when its stem is, or when it is a compound that begins or ends with one. */
  #find(word: string, lang: Locale): HitWord | undefined {
    const { key } = readWord(word, lang);
    const whole = this.#hits[lang].get(key);
    if (whole) return whole;
    const { shortestPart, shortestLast } = excerpts;
    for (let cut = shortestPart; cut <= key.length - shortestPart; cut++) {
      const first = this.#part(key, 0, cut, lang);
      if (first) return first;
      // Endings are short: "udvik|lede" is no kind of leading.
      const last = key.length - cut < shortestLast ? undefined : this.#part(key, cut, key.length, lang);
      if (last) return last;
    }
    return undefined;
  }

  #part(key: string, start: number, end: number, lang: Locale): HitWord | undefined {
    if (!this.#lengths[lang].has(end - start)) return undefined;
    const hit = this.#hits[lang].get(key.slice(start, end));
    return hit?.inCompounds ? hit : undefined;
  }
}

/** Cuts the excerpt from the section that answers best, around the densest run of hits. */
export function excerptOf(document: StoredLeaf, hits: HitWords): Excerpt {
  const sections = document.sections.map((section) => ({
    section,
    marks: hits.marksIn(section.text, document.lang),
    heading: hits.marksIn(section.heading ?? '', document.lang),
  }));
  const value = ({ marks, heading }: { marks: Mark[]; heading: Mark[] }) =>
    sectionValue([...marks, ...heading]);
  const best = sections.reduce(
    (a, b) => (value(b) > value(a) ? b : a),
    sections[0] ?? { section: { text: '' }, marks: [], heading: [] },
  );
  return {
    title: marked(document.title, hits.marksIn(document.title, document.lang), 0, document.title.length),
    ...(value(best) > 0 && sectionLink(best.section)),
    text: cut(best.section.text, best.marks),
  };
}

function sectionLink({ id, heading }: SearchSection) {
  return id ? { section: { id, ...(heading && { heading }) } } : {};
}

interface Mark {
  start: number;
  end: number;
  weight: number;
  word: string;
}

/** Different words of the query count most, repetitions little. */
function sectionValue(marks: readonly Mark[]): number {
  const best = new Map<string, number>();
  for (const { word, weight } of marks) best.set(word, Math.max(weight, best.get(word) ?? 0));
  return (
    [...best.values()].reduce((sum, weight) => sum + weight, 0) +
    Math.log1p(marks.length) * excerpts.repetition
  );
}

/** About `excerpts.length` characters around the window with the most valuable hits, at word boundaries. */
function cut(text: string, marks: readonly Mark[]): MarkedText {
  if (text.length <= excerpts.length) return marked(text, marks, 0, text.length);
  const windows = marks.map(({ start }) =>
    marks.filter((mark) => mark.start >= start && mark.end <= start + excerpts.length - excerpts.before),
  );
  const best = windows.reduce((a, b) => (sectionValue(b) > sectionValue(a) ? b : a), windows[0] ?? []);
  const start = wordStart(
    text,
    Math.max(0, Math.min((best[0]?.start ?? 0) - excerpts.before, text.length - excerpts.length)),
  );
  const end = wordEnd(text, Math.min(text.length, start + excerpts.length));
  return [
    ...(start > 0 ? [{ text: '… ', isHit: false }] : []),
    ...marked(text, marks, start, end),
    ...(end < text.length ? [{ text: ' …', isHit: false }] : []),
  ];
}

function wordStart(text: string, position: number): number {
  return position === 0 ? 0 : text.indexOf(' ', position) + 1;
}

function wordEnd(text: string, position: number): number {
  return position >= text.length
    ? text.length
    : Math.max(position - excerpts.before, text.lastIndexOf(' ', position));
}

function marked(text: string, marks: readonly Mark[], start: number, end: number): MarkedText {
  const pieces: MarkedText = [];
  let position = start;
  for (const mark of marks.filter((inside) => inside.start >= start && inside.end <= end)) {
    if (mark.start < position) continue;
    pieces.push(
      { text: text.slice(position, mark.start), isHit: false },
      { text: text.slice(mark.start, mark.end), isHit: true },
    );
    position = mark.end;
  }
  return [...pieces, { text: text.slice(position, end), isHit: false }].filter((piece) => piece.text !== '');
}
