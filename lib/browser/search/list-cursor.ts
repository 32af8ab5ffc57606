/**
 * The option that the arrow keys have reached, while focus stays in the field
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/: `aria-activedescendant`).
 */
export class ListCursor {
  readonly #field: HTMLElement;
  readonly #list: HTMLElement;

  constructor(field: HTMLElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
  }

  get current(): HTMLAnchorElement | null {
    return this.#list.querySelector<HTMLAnchorElement>('[aria-selected=true]');
  }

  /**
   * Moves as a key says.
   * @returns whether the key was one for the list: Home and End belong to the text until an option is reached
   */
  move(key: string): boolean {
    const options = [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    const at = this.current ? options.indexOf(this.current) : -1;
    if (options.length === 0 || !keys.has(key) || (at < 0 && (key === 'Home' || key === 'End'))) return false;
    // One place more than there are options: above the first and below the last one is the field itself.
    const places = options.length + 1;
    const next = { ArrowDown: at + 2, ArrowUp: at + places, Home: 1, End: options.length }[key] ?? 0;
    this.#reach(options[(next % places) - 1]);
    return true;
  }

  clear(): void {
    this.#reach(undefined);
  }

  /** After the list was made anew: an option that was reached stays so, as long as it is there. */
  keep(id: string | undefined): void {
    const options = [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
    this.#reach(options.find((option) => option.id === id));
  }

  #reach(option: HTMLElement | undefined): void {
    this.current?.setAttribute('aria-selected', 'false');
    if (!option) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.#field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}

const keys = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);
