import type { SearchText } from '@/lib/i18n/search-text';
import { element } from './element';

/* What stands in the dialog where there are no results. */

/** A theme with the address of its page. */
export interface ThemeLink {
  label: string;
  address: string;
}

/** Before anything has been typed. */
export function emptyMessage(t: SearchText, themes: readonly ThemeLink[]): HTMLElement[] {
  return [
    element('p', { class: 'search-title' }, t.emptyTitle),
    element('p', {}, t.emptyText),
    ...themeLinks(t, themes),
  ];
}

/** @param tryWord searches for another word */
export function nothingMessage(
  t: SearchText,
  query: string,
  suggestions: readonly string[],
  themes: readonly ThemeLink[],
  tryWord: (word: string) => void,
): HTMLElement[] {
  const words = suggestions.map((word) => {
    const button = element('button', { type: 'button' }, word);
    button.addEventListener('click', () => tryWord(word));
    return button;
  });
  return [
    element('p', { class: 'search-title' }, t.none(query)),
    element('p', {}, t.noneText),
    ...section(t.nearest, words),
    ...themeLinks(t, themes),
  ];
}

/** @param retry asks the same again */
export function failedMessage(t: SearchText, retry: () => void): HTMLElement[] {
  const button = element('button', { type: 'button', class: 'button' }, t.retry);
  button.addEventListener('click', retry);
  return [
    element('p', { class: 'search-title' }, t.failed),
    element('p', {}, t.failedText),
    element('p', {}, button),
  ];
}

function themeLinks(t: SearchText, themes: readonly ThemeLink[]): HTMLElement[] {
  return section(
    t.themes,
    themes.map(({ label, address }) => element('a', { href: address }, label)),
  );
}

function section(heading: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  return [
    element('h2', {}, heading),
    element('ul', { class: 'chips' }, ...items.map((item) => element('li', {}, item))),
  ];
}
