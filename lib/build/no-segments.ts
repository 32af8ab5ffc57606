/*
 * Stands in for a module of Next (16.4.6, `next/dist/server/app-render/collect-segment-data`; `next.config.ts` puts it
 * there). Next takes the flight payload of every page apart and serializes it again piece by piece, for a router in the
 * browser that fetches pages ahead. No document has that router, and the pieces were deleted as soon as they were
 * written: two fifths of the time of a page. Should a later Next name its module otherwise, pages are as they were, only
 * slower, and `lean-document.ts` deletes the pieces.
 */

/** @returns nothing to write beside the page */
export async function collectSegmentData(): Promise<undefined> {}

/** @returns no hints for a router */
export async function collectPrefetchHints(): Promise<null> {
  return null;
}
