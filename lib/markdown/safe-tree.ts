import type { ElementContent, Root } from 'hast';
import type { RootContent } from 'mdast';
import type { Tree } from '@/lib/domain/record';
import { collectReferences } from './collect';
import type { Context } from './context';
import { dropUnsafeAddresses } from './drop-unsafe-addresses';
import { takeHeadingIds } from './heading-ids';
import { settleHeadingLevels } from './heading-levels';
import { settleNesting, toHtmlTree } from './html-tree';
import { locate } from './locate';
import { dropHiddenEntities, plainMarkup } from './plain-markup';
import { setQuotesInTree } from './quotes-in-tree';
import { reportStripped } from './report-stripped';
import { toAllowed } from './schema';
import { EXIT, visit } from './visit';

export interface PartOptions {
  /** Language of the part where it is not the page's. */
  lang?: string | undefined;
  /** The part is the heading of a section. */
  isSectionHeading?: boolean;
  /** A quotation may run over several paragraphs, as in a voice. */
  quoteRunsOn?: boolean;
}

/**
 * Converts one part of a body, such as a section's heading or a run of paragraphs.
 * @returns sanitized hast, still with positions
 */
export function toSafeTree(nodes: RootContent[], context: Context, options: PartOptions = {}): Tree {
  const { report } = context;
  const lang = options.lang ?? context.lang;
  const tree = toHtmlTree(nodes);
  // every fault that follows has a place
  locate(tree, nodes[0] ?? {});
  // entities can spell what the source may not hold
  if (context.hasEntities) dropHiddenEntities(tree, report);
  // remark-rehype writes classes and `align`, which are not in the schema
  plainMarkup(tree);
  // before the schema, which knows h2 to h4 only
  settleHeadingLevels(tree, context, options.isSectionHeading ?? false);
  dropUnsafeAddresses(tree, report);
  // what the next step takes, an author must hear of
  reportStripped(tree, nodes, report);
  const allowed = toAllowed(tree);
  // what is left is what a browser will build
  const safe = holdsRawHtml(nodes) ? toAllowed(settleNesting(allowed)) : allowed;
  locate(safe, nodes[0] ?? {});
  // from here on nothing adds markup; what the schema let through is judged once more
  dropUnsafeAddresses(safe, report);
  // before quotes and words are read: `{#id}` is not text
  takeHeadingIds(safe);
  setQuotesInTree(safe, lang, report, options.quoteRunsOn ?? false);
  collectReferences(safe, lang, context);
  return contentOf(safe);
}

function contentOf(root: Root): Tree {
  // A doctype cannot pass the schema; the type does not know that.
  return root.children.filter((node): node is ElementContent => node.type !== 'doctype');
}

function holdsRawHtml(children: RootContent[]): boolean {
  let found = false;
  visit({ type: 'root', children }, 'html', () => {
    found = true;
    return EXIT;
  });
  return found;
}
