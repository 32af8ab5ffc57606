import looks from '@/lib/browser/search/search-dialog.css';
import type { SearchText } from '@/lib/i18n/search-text';
import { queries } from '@/lib/search/weights';
import { isSlashOn, switchSlash } from '../slash-key';
import { element } from './element';

/** The parts of the dialog that something happens to. */
export interface DialogFrame {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  status: HTMLElement;
  list: HTMLElement;
  message: HTMLElement;
  all: HTMLAnchorElement;
}

/** Puts the dialog together and into the page. @param address of the list page, which the form leads to */
export function dialogFrame(t: SearchText, address: string): DialogFrame {
  const field = element('input', {
    class: 'search-query',
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-label': t.label,
    'aria-autocomplete': 'list',
    'aria-controls': 'search-list',
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: String(queries.longest),
    placeholder: t.label,
  });
  const close = element('button', { type: 'button', class: 'search-close' }, t.close);
  const status = element('p', { class: 'search-status', role: 'status' });
  const list = element('div', {
    class: 'search-body',
    id: 'search-list',
    role: 'listbox',
    'aria-label': t.results,
    // No stop of the Tab key for being scrollable: the arrow keys bring what they reach into view.
    tabindex: '-1',
  });
  const message = element('div', { class: 'search-body search-message' });
  const all = element('a', { href: address, class: 'search-all' });
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': t.label },
    element('form', { class: 'search-bar', action: address, role: 'search' }, field, close),
    status,
    list,
    message,
    element('div', { class: 'search-foot' }, all, keyHints(t), slashSwitch(t)),
  );
  close.addEventListener('click', () => dialog.close());
  document.adoptedStyleSheets.push(styleSheet());
  document.body.append(dialog);
  return { dialog, field, status, list, message, all };
}

/** For the eye: a screen reader says the same of a combobox by itself. */
function keyHints({ keys }: SearchText): HTMLElement {
  const hint = (key: string, does: string) => element('span', {}, element('kbd', {}, key), ` ${does}`);
  return element(
    'p',
    { class: 'search-keys', 'aria-hidden': 'true' },
    hint('↑↓', keys.move),
    hint('↵', keys.open),
    hint('esc', keys.close),
  );
}

function slashSwitch(t: SearchText): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = isSlashOn();
  box.addEventListener('change', () => switchSlash(box.checked));
  return element('label', { class: 'search-slash' }, box, ` ${t.shortcut} `, element('kbd', {}, '/'));
}

/** Made by script and not by markup, so that `style-src 'self'` lets it pass. */
function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  return sheet;
}
