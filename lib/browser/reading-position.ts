/** `<reading-position>`: marks the section being read in the table of contents inside it. */
export class ReadingPosition extends HTMLElement {
  private observer?: IntersectionObserver;

  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const section = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('section');
      if (section) links.set(section, link);
    }
    const seen = new Set<Element>();
    // A section counts as being read while it crosses the upper third of the window.
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        const current = [...links.keys()].find((section) => seen.has(section));
        if (!current) return;
        for (const [section, link] of links) {
          if (section === current) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const section of links.keys()) this.observer.observe(section);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }
}
