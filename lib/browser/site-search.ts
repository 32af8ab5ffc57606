import type { SearchDialog } from './search/search-dialog';
import { isSlashOn } from './slash-key';

/** What `lib/browser/search/search-dialog.ts` hands over when it is loaded. */
type DialogModule = typeof import('./search/search-dialog');

/**
 * `<site-search>` around the search form of the header: opens the dialog, whose code is fetched at the first
 * sign that somebody means to search. Until it is there, and where it cannot be had, the form works as a form.
 */
export class SiteSearch extends HTMLElement {
  #dialog?: Promise<SearchDialog>;
  #opening?: Promise<void>;

  connectedCallback(): void {
    const prepare = () => void this.#load().catch(() => undefined);
    this.addEventListener('pointerenter', prepare);
    this.addEventListener('focusin', prepare);
    this.addEventListener('click', () => void this.#open());
    // Whoever comes by the keyboard is not taken anywhere by focus alone (WCAG 3.2.1), but by the first letter.
    this.addEventListener('input', () => void this.#open());
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      void this.#open();
    });
    // Back from a result: the dialog is as it was left.
    const left: unknown = history.state?.search;
    if (typeof left !== 'string') return;
    // Where focus goes when it is closed.
    this.#field?.focus({ preventScroll: true });
    void this.#open(left);
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  /** What is typed while the dialog is on its way opens it once, with all of it. */
  #open(query?: string): Promise<void> {
    this.#opening ??= this.#openNow(query).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #openNow(query?: string): Promise<void> {
    const field = this.#field;
    try {
      const dialog = await this.#load();
      const typed = query ?? field?.value ?? '';
      if (field) field.value = '';
      dialog.open(typed);
    } catch {
      field?.focus();
    }
  }

  #load(): Promise<SearchDialog> {
    this.#dialog ??= import('./search/search-dialog').then(
      ({ createDialog }: DialogModule) => createDialog(),
      (error: unknown) => {
        this.#dialog = undefined;
        throw error;
      },
    );
    return this.#dialog;
  }
}

const typing = 'input, textarea, select, [contenteditable]';

/** Ctrl-K and Cmd-K anywhere; `/` where nobody is writing, unless it has been switched off in the dialog. */
function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  if (key !== '/' || ctrlKey || metaKey || altKey) return false;
  const isWriting = target instanceof Element && target.closest(typing) !== null;
  return !isWriting && isSlashOn();
}
