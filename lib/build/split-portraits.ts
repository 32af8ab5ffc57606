import { cut } from './cut';
import { type Range, scanHtml } from './html-scan';

/**
 * Parts a document into its data portraits (`<svg data-portrait>…</svg>`) and the rest: the two are budgeted apart.
 * @param html a whole document
 */
export function splitPortraits(html: string): { rest: string; portraits: string } {
  const ranges = portraitRanges(html);
  return {
    rest: cut(html, ranges),
    portraits: ranges.map(({ start, end }) => html.slice(start, end)).join(''),
  };
}

function portraitRanges(html: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let depth = 0;
  scanHtml(html, {
    startTag(tag) {
      if (tag.name !== 'svg' || tag.selfClosing) return;
      const opens = depth > 0 || tag.has('data-portrait');
      if (depth === 0) start = tag.start;
      if (opens) depth += 1;
    },
    endTag(name, { end }) {
      if (name !== 'svg' || depth === 0) return;
      depth -= 1;
      if (depth === 0) ranges.push({ start, end });
    },
  });
  return ranges;
}
