import type { Root } from 'hast';
import type { Root as MarkdownRoot, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from './visit';

const nester = unified().use(rehypeRaw).freeze();

const converter = unified()
  // Raw HTML passes here so that the nester can turn it into elements and the schema can judge it.
  .use(remarkRehype, {
    allowDangerousHtml: true,
    // A directive inside something else has been reported; its words stay.
    handlers: {
      containerDirective: (state, node) => state.all(node),
      leafDirective: (state, node) => state.all(node),
    },
  })
  .freeze();

/**
 * Markdown nodes → hast (https://github.com/syntax-tree/hast), raw HTML parsed as a browser would.
 * Nothing is checked yet. Each part of a body is converted by itself, so that raw HTML in one part
 * (`</li></section>`) cannot reach into another.
 */
export function toHtmlTree(children: RootContent[]): Root {
  const root: MarkdownRoot = { type: 'root', children };
  const tree = converter.runSync(root);
  return mayNestWrongly(root) ? settleNesting(tree) : tree;
}

/**
 * Whether an HTML parser might build another tree than Markdown's own: raw HTML, or the link of a footnote inside
 * another link. Most parts hold neither, and are spared a third of their conversion.
 */
function mayNestWrongly(root: MarkdownRoot): boolean {
  let found = false;
  visit(root, ['html', 'footnoteReference'], () => {
    found = true;
    return EXIT;
  });
  return found;
}

/**
 * Reads a tree once more as a browser will read its HTML. Elements that the schema takes out may leave a
 * paragraph inside a paragraph, and a browser would then build another tree than the one that was judged.
 */
export function settleNesting(tree: Root): Root {
  return nester.runSync(tree);
}
