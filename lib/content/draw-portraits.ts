import { createHash } from 'node:crypto';
import {
  type Detail,
  dotsOf,
  isInline,
  type PortraitInput,
  portraitGeometry,
  portraitMarkup,
} from '@/lib/portrait';
import type { Portrait } from '@/lib/records/portraits';
import { type PortraitFolder, portraitFile } from './portrait-file';
import { writeWholeSync } from './write-file';

export interface DrawTask extends PortraitFolder {
  inputs: PortraitInput[];
}

/**
 * Draws portraits and writes those that are too large to stand in every page that shows them. A file's name holds its
 * hash, so that browsers may keep it for good.
 * @returns for each input the addresses of its files, or null where it can stand in the page
 */
export function drawPortraits({ inputs, ...place }: DrawTask): (Portrait | null)[] {
  return inputs.map((input) => drawPortrait(place, input));
}

function drawPortrait(place: PortraitFolder, input: PortraitInput): Portrait | null {
  // Of most, this is all that need be known.
  if (isInline({ dots: dotsOf(input) })) return null;
  const geometry = portraitGeometry(input);
  if (!geometry) return null;
  const write = (detail: Detail) => {
    const markup = portraitMarkup(geometry, { detail });
    const name = `${createHash('sha256').update(markup).digest('hex').slice(0, 10)}.svg`;
    const url = `${place.base}/${name}`;
    writeWholeSync(portraitFile(place, url), markup);
    return url;
  };
  return { hero: write('hero'), card: write('card') };
}
