import type { PortraitInk } from './markup';

/**
 * The five tints. Their order is part of the rule that picks one: changing it, or their number, gives published
 * cases other colours.
 */
export const tints = ['fjord', 'heath', 'birch', 'lupin', 'rye'] as const;
export type Tint = (typeof tints)[number];

/** Colours as `#rrggbb`. `ink` is for text and dots; `accent` and `muted` are for graphics alone. */
export interface Palette extends PortraitInk {
  ground: string;
}

export type Scheme = 'light' | 'dark';

/**
 * The one table of tints; the site's CSS repeats it as `--tint-ground`, `--tint-ink`, `--tint-muted` and
 * `--tint-accent`. On its ground, ink reaches 7:1 and accent and muted reach 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const palettes: Record<Tint, Record<Scheme, Palette>> = {
  fjord: {
    light: { ground: '#dfe9e4', ink: '#16302b', muted: '#5d887c', accent: '#d54326' },
    dark: { ground: '#1c2a27', ink: '#c2e0d4', muted: '#588276', accent: '#fe886a' },
  },
  heath: {
    light: { ground: '#f0dedd', ink: '#451d2f', muted: '#997080', accent: '#1b6d56' },
    dark: { ground: '#302327', ink: '#f0cfda', muted: '#966d7c', accent: '#72c9a4' },
  },
  birch: {
    light: { ground: '#e8eadf', ink: '#26331a', muted: '#768667', accent: '#2863ab' },
    dark: { ground: '#23291e', ink: '#d0dfc3', muted: '#6e7e5e', accent: '#80b7e7' },
  },
  lupin: {
    light: { ground: '#e2e1ef', ink: '#292253', muted: '#7977ac', accent: '#c64a1f' },
    dark: { ground: '#262633', ink: '#d5d5fa', muted: '#74739c', accent: '#ee9a69' },
  },
  rye: {
    light: { ground: '#f2e4cd', ink: '#432408', muted: '#967857', accent: '#15617a' },
    dark: { ground: '#2f261c', ink: '#edd6bb', muted: '#8f7456', accent: '#72bed1' },
  },
};

/**
 * FNV-1a, 32 bits (Fowler, Noll and Vo; offset basis 2166136261, prime 16777619).
 * @param text ASCII, so that a character is a byte
 */
function fnv1a(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
  }
  return hash;
}

/**
 * Picks a case's tint from its slug: the same for good, in every language and output. The word before the slug
 * is a salt; without it two of the first five cases would share a tint.
 */
export function tintOf(slug: string): Tint {
  return tints[fnv1a(`portrait:${slug}`) % tints.length] ?? tints[0];
}
