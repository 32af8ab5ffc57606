import { createHash } from 'node:crypto';
import { isLocale, type Locale } from '@/lib/domain/locale';
import { drawSheet } from './draw-sheet';
import { sampleSheets } from './sample-sheets';
import type { PreviewSheet } from './sheet';

/** An address taken apart. */
export interface PreviewAddress {
  locale: Locale;
  /** Path of the page, without locale. */
  path: string;
  hash: string;
}

/**
 * Hash of all that a preview is drawn from: what it shows, and how sheets are drawn. Another text or figure, and
 * also another layout, typeface or grammar of portraits, has another address; so a picture may be kept for good.
 * @returns 72 bits of SHA-256, base64url
 */
export function previewHash(sheet: PreviewSheet): string {
  return hashOf(`${drawingHash()}${JSON.stringify(sheet)}`);
}

/** URL path of a page's preview. */
export function previewPath(locale: Locale, path: string, hash: string): string {
  return `/preview/${locale}${path}/${hash}.png`;
}

/**
 * Reads the path segments below `/preview`.
 * @returns nothing where they have not the form of an address
 */
export function readPreviewPath(segments: readonly string[]): PreviewAddress | undefined {
  const [locale, ...rest] = segments;
  const hash = /^([\w-]{12})\.png$/.exec(rest.pop() ?? '')?.[1];
  if (!isLocale(locale) || hash === undefined || rest.join('').includes('/')) return undefined;
  return { locale, path: rest.map((segment) => `/${segment}`).join(''), hash };
}

let ofDrawing: string | undefined;

/** Of how sheets are drawn: a few are, once per process, so that no page of the build has to draw its own. */
function drawingHash(): string {
  ofDrawing ??= hashOf(sampleSheets.map(drawSheet).join(''));
  return ofDrawing;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
