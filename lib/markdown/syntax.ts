import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { shortenPlainLines } from './plain-lines';
import { type SyntaxPart, withoutConstructs, withoutTransforms } from './syntax-parts';

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

/**
 * Parts of GFM that are tried at every word or line, and the signs without which they cannot match. Most texts hold
 * none of these, and are spared a large part of their parsing.
 */
const dearParts: { part: SyntaxPart; signs: RegExp }[] = [
  { part: 'emailAutolink', signs: /@/ },
  { part: 'wwwAutolink', signs: /www\./i },
  { part: 'protocolAutolink', signs: /https?:/i },
  // A delimiter row has a pipe or, for a table of one column, a colon that aligns.
  { part: 'table', signs: /\||:-|-:/ },
  // Looks for addresses in the text that is left, where entities are decoded and escapes are gone.
  { part: 'transforms', signs: /[@&]|http|www/i },
];

function without(this: Processor, parts: readonly SyntaxPart[]) {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map((part) => withoutConstructs(part, parts));
  if (!parts.includes('transforms')) return;
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map(withoutTransforms);
}

function parserWithout(parts: readonly SyntaxPart[]) {
  return (
    unified()
      .use(remarkParse)
      // A single tilde means "about" in our languages: "~30 till ~40".
      .use(remarkGfm, { singleTilde: false })
      .use(blockDirectives)
      .use(without, parts)
      .freeze()
  );
}

const parsers = new Map<string, ReturnType<typeof parserWithout>>();

/** Markdown text → mdast (https://github.com/syntax-tree/mdast), with positions in the text. */
export function parseSyntax(text: string): Root {
  const short = shortenPlainLines(text);
  const tree = parseWhole(short.text);
  short.lengthen(tree);
  return tree;
}

/** The same without the short way through plain paragraphs. */
export function parseWhole(text: string): Root {
  const unneeded = dearParts.filter(({ signs }) => !signs.test(text)).map(({ part }) => part);
  const key = unneeded.join();
  const parser = parsers.get(key) ?? parserWithout(unneeded);
  parsers.set(key, parser);
  return parser.parse(text);
}
