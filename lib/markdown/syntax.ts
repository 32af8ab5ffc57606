import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Container and leaf directives without inline ones: these would eat "SKR:s", "10:e", "VD:n" and "1:3".
 * (remark-directive has no switch for it, and `disable` reaches named constructs only.)
 */
function blockDirectives(this: Processor) {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: directive().flow ?? {} }];
  // `verbose` tells where attributes stand, and whether a closing fence was found.
  const fromMarkdown = directiveFromMarkdown({ verbose: true });
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
}

const parser = unified()
  .use(remarkParse)
  // A single tilde means "about" in our languages: "~30 till ~40".
  .use(remarkGfm, { singleTilde: false })
  .use(blockDirectives)
  .freeze();

/** Markdown text → mdast (https://github.com/syntax-tree/mdast), with positions in the text. */
export function parseSyntax(text: string): Root {
  return parser.parse(text);
}
