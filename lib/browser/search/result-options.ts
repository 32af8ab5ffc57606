import { languageNames, type SearchText } from '@/lib/i18n/search-text';
import { resultAddress } from '@/lib/results/result-address';
import type { ResultList } from '@/lib/results/result-lists';
import type { MarkedText } from '@/lib/search/query/excerpt';
import type { LoadedRow } from '@/lib/search/search';
import { element } from './element';

/**
 * The found rows as groups of a listbox (https://www.w3.org/WAI/ARIA/apg/patterns/listbox/). Each option is a
 * link as well, so that it opens in a new tab as links do. Its name is short, title and client; the excerpt is
 * its description.
 */
export function resultOptions(lists: readonly ResultList[], t: SearchText): HTMLElement[] {
  return lists.map(({ heading, rows, total }) => {
    const id = `search-${heading}`;
    const label = heading === 'partial' ? t.partial : t.inLanguage[heading];
    return element(
      'div',
      { role: 'group', 'aria-labelledby': id },
      element(
        'p',
        { class: 'hits-heading', id, role: 'presentation' },
        `${label} `,
        element('span', { class: 'count' }, String(total)),
      ),
      ...rows.map(option),
    );
  });
}

function option(row: LoadedRow): HTMLElement {
  const id = `hit-${row.document}`;
  return element(
    'a',
    {
      class: 'hit',
      id,
      role: 'option',
      tabindex: '-1',
      href: resultAddress(row),
      hreflang: row.lang,
      lang: row.lang,
      'aria-selected': 'false',
      'aria-labelledby': `${id}-title ${id}-line`,
      'aria-describedby': `${id}-text`,
    },
    element(
      'span',
      { class: 'hit-line', id: `${id}-line` },
      element('span', {}, row.client ?? ''),
      element('span', { class: 'badge' }, languageNames[row.lang]),
    ),
    element('span', { class: 'hit-title', id: `${id}-title` }, ...marked(row.title)),
    element(
      'span',
      { class: 'hit-text', id: `${id}-text` },
      ...(row.section?.heading ? [element('b', {}, row.section.heading), ' '] : []),
      ...marked(row.text),
    ),
  );
}

function marked(text: MarkedText): (Node | string)[] {
  return text.map((piece) => (piece.isHit ? element('mark', {}, piece.text) : piece.text));
}
