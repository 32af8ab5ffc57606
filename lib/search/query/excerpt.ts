import type { Locale } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import { type Token, tokens } from '../analyze/tokens';
import { readWord } from '../analyze/word-forms';
import type { SearchSection } from '../search-document';
import type { StoredLeaf } from '../shards/stored-leaf';
import { excerpts, ranking } from '../weights';
import type { ExpandedWord } from './expansion';

/** Text in pieces; the marked ones are hits. */
export type MarkedText = { text: string; isHit: boolean }[];

export interface Excerpt {
  title: MarkedText;
  /** The section the excerpt comes from; absent when the text before the first heading or none matched. */
  section?: { id: string; heading?: string };
  text: MarkedText;
}

/** Folded stems that count as hits, each with the weight of what it answers. */
export type HitWords = ReadonlyMap<string, { weight: number; inCompounds: boolean; word: string }>;

/**
 * Collects what may be marked: everything that the query's words became. The parts of a compound count together less
 * than the compound, so that the place where it stands whole comes before one where only its parts do.
 */
export function hitWords(words: readonly ExpandedWord[]): HitWords {
  const hits = new Map<string, { weight: number; inCompounds: boolean; word: string }>();
  const answering = words.flatMap((word) => [
    { ...word, share: 1 },
    ...word.parts.map((part) => ({ ...part, share: ranking.compoundParts / word.parts.length })),
  ]);
  for (const { text, expansions, share } of answering) {
    for (const { lang, stem, weight, inCompounds } of expansions) {
      const key = `${lang}:${fold(stem)}`;
      const hit = { weight: weight * share, inCompounds, word: text };
      const known = hits.get(key) ?? hit;
      const strongest = hit.weight > known.weight ? hit : known;
      hits.set(key, { ...strongest, inCompounds: inCompounds || known.inCompounds });
    }
  }
  return hits;
}

/** Cuts the excerpt from the section that answers best, around the densest run of hits. */
export function excerptOf(document: StoredLeaf, hits: HitWords): Excerpt {
  const sections = document.sections.map((section) => ({
    section,
    marks: marksOf(section.text, document.lang, hits),
    heading: marksOf(section.heading ?? '', document.lang, hits),
  }));
  const value = ({ marks, heading }: { marks: Mark[]; heading: Mark[] }) =>
    sectionValue([...marks, ...heading]);
  const best = sections.reduce(
    (a, b) => (value(b) > value(a) ? b : a),
    sections[0] ?? { section: { text: '' }, marks: [], heading: [] },
  );
  return {
    title: marked(document.title, marksOf(document.title, document.lang, hits), 0, document.title.length),
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

function marksOf(text: string, lang: Locale, hits: HitWords): Mark[] {
  return tokens(text).flatMap((token) => {
    const hit = hitOf(token, lang, hits);
    return hit ? [{ start: token.start, end: token.end, ...hit }] : [];
  });
}

/** A word is a hit when its stem is, or when it is a compound that begins or ends with one. */
function hitOf({ text }: Token, lang: Locale, hits: HitWords): { weight: number; word: string } | undefined {
  const key = readWord(text, lang).key;
  const whole = hits.get(`${lang}:${key}`);
  if (whole) return whole;
  const { shortestPart, shortestLast } = excerpts;
  for (let cut = shortestPart; cut <= key.length - shortestPart; cut++) {
    const first = hits.get(`${lang}:${key.slice(0, cut)}`);
    if (first?.inCompounds) return first;
    // Endings are short: "udvik|lede" is no kind of leading.
    const last = key.length - cut < shortestLast ? undefined : hits.get(`${lang}:${key.slice(cut)}`);
    if (last?.inCompounds) return last;
  }
  return undefined;
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
