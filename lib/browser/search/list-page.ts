import { localeOfPage, searchText } from '@/lib/i18n/search-text';
import { isAsked } from '@/lib/search/query/is-asked';
import { element } from './element';

/** Pause after a keystroke, in ms: an answer is made by the server. */
const pause = 120;
/** Part of the page that depends on the address. */
const columns = '.list-columns';

/**
 * Lets the list page answer in place: the server makes the same page as without a script, and its columns are
 * put here. All that is typed in one go is one entry in the history, so that back leads to the list as it was
 * before; sending the form ends it, choosing a facet makes another. Whatever goes wrong, the browser goes to the address instead.
 */
export function enliven(root: HTMLElement): void {
  const page = new ListPage(root);
  const { form, field } = page;
  field.addEventListener('input', () => void page.type());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void page.go(page.address(), 'push');
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isOfList(link) || isForNewTab(event)) return;
    event.preventDefault();
    void page.go(link.href, 'push', link);
  });
  window.addEventListener('popstate', () => void page.go(location.href, 'stay'));
  // Somebody may have typed while this script was on its way.
  if (field.value !== field.defaultValue) void page.type();
}

function isOfList(link: HTMLAnchorElement): boolean {
  return (
    link.origin === location.origin && link.pathname === location.pathname && link.closest(columns) !== null
  );
}

function isForNewTab(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

function isHere(address: string): boolean {
  return new URL(address, location.href).href === location.href;
}

/** What becomes of the history: a place of its own, the place of what is being typed, or nothing. */
type Entry = 'push' | 'typed' | 'stay';

/** An entry that is being typed is typed on; to send what has been typed is not another place. */
function enter(address: string, isTyped: boolean): void {
  if (isHere(address) || (isTyped && history.state?.isTyped))
    history.replaceState({ ...history.state, isTyped }, '', address);
  else history.pushState({ isTyped }, '', address);
}

class ListPage {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly #root: HTMLElement;
  readonly #status = element('p', { class: 'only-spoken', role: 'status' });
  #running = new AbortController();

  constructor(root: HTMLElement) {
    this.#root = root;
    const form = root.querySelector('form');
    const field = form?.querySelector<HTMLInputElement>('input[name=q]');
    if (!form || !field) throw new Error('The case list has no search form');
    this.form = form;
    this.field = field;
    root.append(this.#status);
  }

  /**
   * Where the form leads with what stands in it.
   * @param without names of fields to leave out
   */
  address(without: readonly string[] = []): string {
    const entries = [...new FormData(this.form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' && !without.includes(name)
        ? [[name, value.trim()]]
        : [],
    );
    const search = new URLSearchParams(entries).toString();
    return `${location.pathname}${search ? `?${search}` : ''}`;
  }

  async type(): Promise<void> {
    const signal = this.#begin();
    const address = this.#typedAddress();
    // The answer is there: asked for again, its entry would become one that is typed on, and no way back to it.
    if (isHere(address)) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!signal.aborted) await this.go(address, 'typed');
  }

  /** One letter asks for no more than none: what is left of a longer word gives the whole list back. */
  #typedAddress(): string {
    const { name, value } = this.field;
    if (isAsked(value)) return this.address();
    return new URLSearchParams(location.search).has(name) ? this.address([name]) : location.href;
  }

  /** @param pressed the link that leads there; a browser need not have given it the focus */
  async go(address: string, entry: Entry, pressed?: HTMLElement): Promise<void> {
    const signal = this.#begin();
    try {
      const headers: HeadersInit = entry === 'typed' ? { 'X-Casebok-Typing': '1' } : {};
      const response = await fetch(address, { headers, signal });
      if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
      const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (signal.aborted) return;
      if (entry !== 'stay') enter(address, entry === 'typed');
      const left = pressed ?? this.#focused;
      this.#show(answer, entry);
      if (left) this.#refocus(left, entry);
    } catch {
      if (!signal.aborted) this.#leave(address, entry);
    }
  }

  #begin(): AbortSignal {
    this.#running.abort();
    this.#running = new AbortController();
    return this.#running.signal;
  }

  #show(answer: Document, entry: Entry): void {
    const fresh = answer.querySelector(columns);
    const form = answer.querySelector<HTMLFormElement>('.list-form');
    if (!fresh || !form) throw new Error('Not a page of the list');
    const isOpen = this.#root.querySelector('details')?.open;
    if (isOpen) fresh.querySelector('details')?.setAttribute('open', '');
    this.#root.querySelector(columns)?.replaceWith(fresh);
    document.title = answer.title;
    for (const hidden of this.form.querySelectorAll('[type=hidden]')) hidden.remove();
    this.form.append(...form.querySelectorAll('[type=hidden]'));
    if (entry !== 'typed') this.field.value = new FormData(form).get('q')?.toString() ?? '';
    this.#status.textContent = this.#count?.textContent ?? '';
  }

  /** What has the focus among that which is about to go. */
  get #focused(): Element | null {
    const { activeElement } = document;
    return activeElement?.closest(columns) ? activeElement : null;
  }

  /** Its successor gets the focus. Where there is none one reads on from the count, which is then in view. */
  #refocus({ id }: Element, entry: Entry): void {
    const successor = id ? document.getElementById(id) : null;
    const target = successor ?? this.#count;
    target?.focus({ preventScroll: true });
    // Back and forward restore the place by themselves.
    if (!successor && entry !== 'stay') target?.scrollIntoView({ block: 'nearest' });
  }

  get #count(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('.list-count');
  }

  #say(text: string): void {
    this.#status.textContent = text;
    if (this.#count) this.#count.textContent = text;
  }

  /** While one types, nobody is taken away from what is being typed. */
  #leave(address: string, entry: Entry): void {
    if (entry === 'typed') this.#say(failure());
    else if (entry === 'stay') location.reload();
    else location.assign(address);
  }
}

function failure(): string {
  const { failed, failedText } = searchText(localeOfPage(document.documentElement.lang));
  return `${failed}. ${failedText}`;
}
