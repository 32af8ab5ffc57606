import type { HTMLAttributes } from 'react';

/** Custom elements that `lib/browser` brings to life; without it they are plain boxes. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'site-search': HTMLAttributes<HTMLElement>;
      /** React hands attributes of custom elements on as they are written. */
      'list-search': HTMLAttributes<HTMLElement> & { class?: string };
      'way-back': HTMLAttributes<HTMLElement>;
      'reading-position': HTMLAttributes<HTMLElement>;
    }
  }
}
