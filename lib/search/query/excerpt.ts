import type { SearchSection } from '../search-document';
import type { StoredLeaf } from '../shards/stored-leaf';
import { excerpts } from '../weights';
import type { HitWords, Mark } from './hit-words';

/** Text in pieces; the marked ones are hits. */
export type MarkedText = { text: string; isHit: boolean }[];

export interface Excerpt {
  title: MarkedText;
  /** The section the excerpt comes from; absent when the text before the first heading or none matched. */
  section?: { id: string; heading?: string };
  text: MarkedText;
}

/**
 * Cuts the excerpt from the section that answers best, around the densest run of hits. A part of a word ("skap") counts
 * where the word itself does not stand.
 */
export function excerptOf({ title, lang, sections }: StoredLeaf, hits: HitWords): Excerpt {
  const inTitle = hits.marksIn(title, lang);
  const found = sections.map((section) => ({
    section,
    marks: hits.marksIn(section.text, lang),
    heading: hits.marksIn(section.heading ?? '', lang),
  }));
  const all = [...inTitle, ...found.flatMap(({ marks, heading }) => [...marks, ...heading])];
  const whole = new Set(all.filter(({ partOf }) => partOf === undefined).map(({ word }) => word));
  const counts = ({ partOf }: Mark) => partOf === undefined || !whole.has(partOf);
  const value = ({ marks, heading }: { marks: Mark[]; heading: Mark[] }) =>
    sectionValue([...marks, ...heading].filter(counts));
  const best = found.reduce(
    (a, b) => (value(b) > value(a) ? b : a),
    found[0] ?? { section: { text: '' }, marks: [], heading: [] },
  );
  return {
    title: marked(title, inTitle.filter(counts), 0, title.length),
    ...(value(best) > 0 && sectionLink(best.section)),
    text: cut(best.section.text, best.marks.filter(counts)),
  };
}

function sectionLink({ id, heading }: SearchSection) {
  return id ? { section: { id, ...(heading && { heading }) } } : {};
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
