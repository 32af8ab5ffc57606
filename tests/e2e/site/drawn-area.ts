import type { Page } from '@playwright/test';

/** The smallest rectangle that holds every pixel of another colour than the corner's, in pixels. */
export interface DrawnArea {
  width: number;
  height: number;
  left: number;
  top: number;
  /** First column and row beyond it. */
  right: number;
  bottom: number;
}

/** Decodes a picture in the browser and finds where it is drawn on. @param source a data URL */
export function drawnArea(page: Page, source: string): Promise<DrawnArea> {
  return page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const area = { width, height, left: width, top: height, right: 0, bottom: 0 };
    for (let at = 0; at < width * height; at++) {
      const isGround = [0, 1, 2, 3].every((part) => data[4 * at + part] === data[part]);
      if (isGround) continue;
      const [x, y] = [at % width, Math.floor(at / width)];
      area.left = Math.min(area.left, x);
      area.right = Math.max(area.right, x + 1);
      area.top = Math.min(area.top, y);
      area.bottom = Math.max(area.bottom, y + 1);
    }
    return area;
  }, source);
}
