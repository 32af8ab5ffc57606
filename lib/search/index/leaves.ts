import type { FieldName, SearchSection } from '../search-document';
import { leaves as limits } from '../weights';

/*
 * A document's text is stored on leaves of a few sections each, and a posting says on which leaf its word
 * stands: so a row of results loads the leaf that answers and not the whole text.
 */

/**
 * Fields whose words are read on a leaf. The title is shown with every leaf, and what labels a document stands on none:
 * neither tells where in the text a word is answered.
 */
export const fieldsOnLeaves: ReadonlySet<FieldName> = new Set(['lead', 'glance', 'heading', 'body', 'voice']);

/** The leaf of each section, from 0; what does not fit on the last one stands there all the same. */
export function leafOfSections(sections: readonly SearchSection[]): number[] {
  let [leaf, filled] = [0, 0];
  return sections.map(({ text }) => {
    if (filled > 0 && filled + text.length > limits.length && leaf < limits.most - 1)
      [leaf, filled] = [leaf + 1, 0];
    filled += text.length;
    return leaf;
  });
}
