/** What `lib/browser/search/list-page.ts` hands over when it is loaded. */
type PageModule = typeof import('./search/list-page');

/**
 * `<list-search>` around the case list: answers in place what its field and its links ask for. The code for it
 * comes with the first sign of use; until then, and on any error, form and links work as they are.
 */
export class ListSearch extends HTMLElement {
  #page?: Promise<void>;

  connectedCallback(): void {
    const prepare = () => {
      this.#page ??= import('./search/list-page').then(
        ({ enliven }: PageModule) => enliven(this),
        () => {
          this.#page = undefined;
        },
      );
    };
    this.addEventListener('pointerover', prepare);
    this.addEventListener('focusin', prepare);
  }
}
