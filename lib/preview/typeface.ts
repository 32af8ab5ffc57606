import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Blob, Face, Font, shape, Buffer as TextBuffer } from 'harfbuzzjs';

/*
 * Text as outlines. HarfBuzz (https://harfbuzz.github.io) shapes it with kerning and ligatures, as a browser
 * does; whoever draws the picture afterwards needs no font, and nothing is fetched for a letter that is missing.
 */

/** The site's two families, in the weights that a preview uses. */
export type FaceName = 'serif' | 'sans';

/** How a line is set. */
export interface TextStyle {
  face: FaceName;
  /** Pixels. */
  size: number;
  /** Added after each letter, in ems. */
  tracking?: number;
}

/** Static TrueType: HarfBuzz reads no WOFF2, in which the site's own copies of the same faces come. */
const files: Record<FaceName, string> = {
  serif: 'newsreader/500Medium/Newsreader_500Medium.ttf',
  sans: 'schibsted-grotesk/400Regular/SchibstedGrotesk_400Regular.ttf',
};

interface LoadedFace {
  font: Font;
  unitsPerEm: number;
}

const loaded = new Map<FaceName, LoadedFace>();

function load(name: FaceName): LoadedFace {
  const known = loaded.get(name);
  if (known) return known;
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@expo-google-fonts');
  const face = new Face(new Blob(readFileSync(path.join(/* turbopackIgnore: true */ folder, files[name]))));
  const made = { font: new Font(face), unitsPerEm: face.upem };
  loaded.set(name, made);
  return made;
}

interface Glyph {
  id: number;
  advance: number;
}

function shaped(text: string, { font }: LoadedFace): Glyph[] {
  const buffer = new TextBuffer();
  buffer.addText(text);
  // Fixed, or the environment's language would decide.
  buffer.setLanguage('und');
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer
    .getGlyphInfosAndPositions()
    .map(({ codepoint, xAdvance = 0 }) => ({ id: codepoint, advance: xAdvance }));
}

/**
 * The text as far as the face has letters for it, composed (NFC) and on one line: of a letter with a mark that it
 * lacks the bare letter stays, an emoji or a letter of another script is left out.
 */
export function drawable(text: string, face: FaceName): string {
  const { font } = load(face);
  const has = (letter: string) => Boolean(font.nominalGlyph(letter.codePointAt(0) ?? 0));
  const kept = [...text.normalize('NFC')].map((letter) => {
    if (/[ \t\r\n]/.test(letter)) return ' ';
    const [bare = ''] = letter.normalize('NFD');
    return [letter, bare].find(has) ?? '';
  });
  return kept.join('').replace(/ +/g, ' ').trim();
}

/** Width of a line in pixels. @param text what `drawable` gave */
export function widthOf(text: string, { face, size, tracking = 0 }: TextStyle): number {
  const from = load(face);
  const advance = ({ advance: units }: Glyph) => units / from.unitsPerEm + tracking;
  return shaped(text, from).reduce((sum, glyph) => sum + advance(glyph), 0) * size;
}

/**
 * A line as SVG paths in the colour of their group.
 * @param text what `drawable` gave
 * @param x of the line's left end
 * @param y of its baseline
 */
export function outlineOf(
  text: string,
  { face, size, tracking = 0 }: TextStyle,
  x: number,
  y: number,
): string {
  const from = load(face);
  const scale = size / from.unitsPerEm;
  let pen = 0;
  const paths = shaped(text, from).map(({ id, advance }) => {
    const at = pen;
    pen += advance + tracking * from.unitsPerEm;
    const d = from.font.glyphToPath(id);
    return d === '' ? '' : `<path transform="translate(${short(at)})" d="${d}"/>`;
  });
  return `<g transform="translate(${short(x)} ${short(y)}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}

/** Two decimals: a hundredth of a pixel, or of a font's unit. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
