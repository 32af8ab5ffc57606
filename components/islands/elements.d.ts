import type { HTMLAttributes } from 'react';

/** Custom elements that `lib/browser` brings to life; without it they are plain boxes. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'way-back': HTMLAttributes<HTMLElement>;
      'reading-position': HTMLAttributes<HTMLElement>;
    }
  }
}
