/** `<way-back>`: shows the link in the language of the list that the reader came from. */
export class WayBack extends HTMLElement {
  connectedCallback(): void {
    const from = URL.canParse(document.referrer) ? new URL(document.referrer) : undefined;
    if (from?.origin !== location.origin) return;
    const lang = from.pathname.split('/')[1];
    for (const link of this.querySelectorAll('a')) link.hidden = link.lang !== lang;
  }
}
