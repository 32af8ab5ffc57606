import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '@/lib/domain/locale';
import type { Tree } from '@/lib/domain/record';
import { type MarkdownResult, type ParsedBlock, parseMarkdown } from '@/lib/markdown';
import { treesOf } from './tree-faults';

/** Parses a body as the content step does, with the file's first line as the body's. */
export function parse(text: string, lang: Locale = 'sv'): MarkdownResult {
  return parseMarkdown({ text, file: 'cases/x/sv.md', firstLine: 1, lang });
}

/** `rule line:column`, one a problem, in order. */
export function problemsOf(text: string, lang: Locale = 'sv'): string[] {
  return parse(text, lang).problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

/** The rules broken, without places. */
export function rulesBroken(text: string, lang: Locale = 'sv'): string[] {
  return parse(text, lang).problems.map(({ rule }) => rule);
}

/** What a reader gets, written by the renderer that the site uses; React's own preload hints left out. */
export function htmlOf(tree: Tree): string {
  const root = { type: 'root' as const, children: tree };
  const html = renderToStaticMarkup(toJsxRuntime(root, { Fragment, jsx, jsxs }));
  return html.replace(/<link rel="preload"[^>]*>/g, '');
}

/** Everything in a body as HTML: headings, blocks, notes. */
export function bodyHtml(text: string, lang: Locale = 'sv'): string {
  const { body } = parse(text, lang);
  const sections = body.sections.map(({ headingTree, blocks }) => {
    const heading = headingTree ? `<h2>${htmlOf(headingTree)}</h2>` : '';
    return heading + blocks.flatMap(treesOf).map(htmlOf).join('');
  });
  return sections.join('') + (body.notes ? htmlOf(body.notes) : '');
}

/** All plain text of a body. */
export function plainOf(text: string, lang: Locale = 'sv'): string {
  return parse(text, lang)
    .body.sections.map((section) => section.plain)
    .join('\n');
}

/** The only block of a text. */
export function onlyBlock(text: string, lang: Locale = 'sv'): ParsedBlock {
  const blocks = parse(text, lang).body.sections.flatMap((section) => section.blocks);
  const [block] = blocks;
  if (!block || blocks.length > 1) throw new Error(`${blocks.length} blocks where one was expected`);
  return block;
}
