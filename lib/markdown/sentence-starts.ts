import { beginsSentence } from '@/lib/domain/sentence';
import { personOf, wordsOf } from './plain-text';
import type { Run } from './runs';

/**
 * Marks the links to people with which a sentence begins, as `data-first`: a role that stands there instead of a
 * name is written with a capital. Whoever renders the link no longer sees what stands before it.
 */
export function markSentenceStarts(run: Run): void {
  let before = '';
  for (const [position, leaf] of run.entries()) {
    const { link } = leaf;
    const isEntered = link !== run[position - 1]?.link;
    if (link && isEntered && personOf(link) !== undefined && beginsSentence(before))
      link.properties.dataFirst = true;
    before += wordsOf(leaf);
  }
}
