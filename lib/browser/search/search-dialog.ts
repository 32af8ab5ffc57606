import type { Locale } from '@/lib/domain/locale';
import { localeOfPage, type SearchText, searchText } from '@/lib/i18n/search-text';
import { listAddress, themeAddress } from '@/lib/results/result-address';
import { loadLists, type ResultList, resultLists, shareRows } from '@/lib/results/result-lists';
import { isAsked } from '@/lib/search/query/is-asked';
import type { Search, SearchResult } from '@/lib/search/search';
import { type DialogFrame, dialogFrame } from './dialog-frame';
import { IndexSource } from './index-source';
import { ListCursor } from './list-cursor';
import { emptyMessage, failedMessage, nothingMessage, type ThemeLink } from './messages';
import { resultOptions } from './result-options';

/** Rows shown at once; the list page has them all. */
const places = 10;
/** Pause after a keystroke, in ms: less than anybody notices, more than between letters of a fast typist's hand. */
const pause = 40;
/** After so many ms without an answer, the dialog says that it is searching. */
const patience = 400;

/** Makes the dialog of this page. It is called once. */
export function createDialog(): SearchDialog {
  return new SearchDialog(localeOfPage(document.documentElement.lang));
}

/** The search dialog: results as one types, from the index's files, in an ARIA combobox with a listbox. */
export class SearchDialog {
  readonly #locale: Locale;
  readonly #t: SearchText;
  readonly #frame: DialogFrame;
  readonly #cursor: ListCursor;
  readonly #source = new IndexSource();
  #running = new AbortController();
  #themes: readonly ThemeLink[] = [];
  /** True while the last question has not been answered because the index could not be had. */
  #hasFailed = false;

  constructor(locale: Locale) {
    this.#locale = locale;
    this.#t = searchText(locale);
    this.#frame = dialogFrame(this.#t, listAddress(locale));
    this.#cursor = new ListCursor(this.#frame.field, this.#frame.list);
    this.#listen();
    void this.#loadThemes();
    // The shard that leads to all others is fetched while the reader is still on the way to the first letter.
    void this.#find({ query: '', locale }).catch(() => undefined);
  }

  /** Opens the dialog. @param query taken over from where it was typed; empty keeps what was asked last */
  open(query: string): void {
    const { dialog, field } = this.#frame;
    const isTakenOver = query !== '';
    if (isTakenOver) field.value = query;
    if (!dialog.open) dialog.showModal();
    field.focus();
    // What was typed goes on being typed; what was asked last is replaced by the first letter.
    if (isTakenOver) field.setSelectionRange(query.length, query.length);
    else field.select();
    void this.#answer();
  }

  #listen(): void {
    const { dialog, field, list, all } = this.#frame;
    field.addEventListener('input', () => {
      this.#cursor.clear();
      void this.#answer();
    });
    field.addEventListener('keydown', (event) => this.#press(event));
    // A press leaves the focus in the field, where the arrow keys are heard.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('a') : null;
      if (option) this.#leaveFor(option, event);
    });
    all.addEventListener('click', (event) => this.#leaveFor(all, event));
    // Whoever marks text and lets go outside has a click on the backdrop too, but did not press there.
    let isPressedOutside = false;
    dialog.addEventListener('mousedown', (event) => {
      isPressedOutside = event.target === dialog;
    });
    dialog.addEventListener('click', (event) => {
      if (isPressedOutside && event.target === dialog) dialog.close();
    });
    dialog.addEventListener('close', () => {
      this.#running.abort();
      this.#remember(undefined);
    });
    window.addEventListener('online', () => {
      if (this.#hasFailed && dialog.open) void this.#retry();
    });
  }

  #press(event: KeyboardEvent): void {
    // Letters that are being put together, in an input method or after an accent key, are the method's own.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#frame.dialog.close();
      // The event of the closing comes later; whoever reloads before it should not find the dialog again.
      this.#remember(undefined);
    } else if (event.key === 'Enter') {
      const option = this.#cursor.current;
      if (option) event.preventDefault();
      if (option) option.click();
      else this.#remember(this.#query);
    } else if (this.#cursor.move(event.key)) {
      event.preventDefault();
    }
  }

  get #query(): string {
    return this.#frame.field.value.trim();
  }

  /** Whoever comes back from a result finds the dialog as it was; a section of this very page needs it closed. */
  #leaveFor(link: HTMLAnchorElement, event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.pathname === location.pathname && link.search === location.search) this.#frame.dialog.close();
    else this.#remember(this.#query);
  }

  #remember(search: string | undefined): void {
    if (history.state?.search !== search) history.replaceState({ ...history.state, search }, '');
  }

  /** Answers what stands in the field; what was asked before is given up. */
  async #answer(): Promise<void> {
    this.#running.abort();
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    const query = this.#query;
    if (!isAsked(query)) return this.#show([], emptyMessage(this.#t, this.#themes));
    const late = setTimeout(() => {
      if (!signal.aborted) this.#frame.status.textContent = this.#t.searching;
    }, patience);
    try {
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
      const result = await this.#find({ query, locale: this.#locale, isTyping: true, signal });
      const lists = await loadLists(shareRows(resultLists(result), places), result.load);
      if (!signal.aborted) this.#showResult(query, result, lists);
    } catch {
      if (!signal.aborted) this.#showFailure();
    } finally {
      clearTimeout(late);
    }
  }

  async #find(question: Parameters<Search['find']>[0]): Promise<SearchResult> {
    return (await this.#source.search()).find(question);
  }

  #showResult(query: string, { count, suggestions }: SearchResult, lists: readonly ResultList[]): void {
    if (count > 0) {
      this.#show(lists, [], this.#t.count(count), { query, count });
      return;
    }
    const tryWord = (word: string) => this.open(word);
    const message = nothingMessage(this.#t, query, suggestions, this.#themes, tryWord);
    this.#show([], message, this.#t.none(query));
  }

  #showFailure(): void {
    this.#show(
      [],
      failedMessage(this.#t, () => void this.#retry()),
      this.#t.failed,
    );
    this.#hasFailed = true;
  }

  async #retry(): Promise<void> {
    // The button that was pressed goes away with the message.
    this.#frame.field.focus();
    // Said at once, so that another failure is heard as one.
    this.#frame.status.textContent = this.#t.searching;
    await this.#source.renew();
    if (this.#themes.length === 0) void this.#loadThemes();
    await this.#answer();
  }

  #show(
    lists: readonly ResultList[],
    message: readonly HTMLElement[],
    status = '',
    found?: { query: string; count: number },
  ): void {
    const frame = this.#frame;
    this.#hasFailed = false;
    // A key may have been pressed while the answer to the last letter was on its way.
    const reached = this.#cursor.current?.id;
    frame.list.replaceChildren(...resultOptions(lists, this.#t));
    this.#cursor.keep(reached);
    frame.list.hidden = lists.length === 0;
    frame.field.setAttribute('aria-expanded', String(lists.length > 0));
    frame.message.replaceChildren(...message);
    frame.message.hidden = message.length === 0;
    frame.status.textContent = status;
    // Where a message says the same in larger letters, the announcement alone is left.
    frame.status.classList.toggle('only-spoken', message.length > 0);
    frame.all.hidden = found === undefined;
    if (!found) return;
    frame.all.href = listAddress(this.#locale, found.query);
    frame.all.textContent = this.#t.all(found.count);
  }

  async #loadThemes(): Promise<void> {
    const themes = await this.#source.themes(this.#locale);
    this.#themes = themes.map(({ id, label }) => ({ label, address: themeAddress(this.#locale, id) }));
    if (!isAsked(this.#query)) this.#show([], emptyMessage(this.#t, this.#themes));
  }
}
