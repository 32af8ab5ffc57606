import type { Element, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { parseMarkdown } from '@/lib/markdown';
import { cleanSource } from '@/lib/markdown/hidden-characters';
import { toHtmlTree } from '@/lib/markdown/html-tree';
import { plainMarkup } from '@/lib/markdown/plain-markup';
import { resolveReferences } from '@/lib/markdown/references';
import { openReport } from '@/lib/markdown/report';
import { schema } from '@/lib/markdown/schema';
import { parseSyntax } from '@/lib/markdown/syntax';
import { checkEach, type Outcome, shown } from './check';
import { type Row, readCorpus } from './corpus';

const layer = 'mdspec.jsonl';

/** 640 of the 655 examples of CommonMark 0.31. */
const mayDiffer = 15 / 655;

/**
 * Markdown as the specification wants it, before our own rules for links, pictures, headings and quotation
 * marks. What the schema takes out counts on neither side.
 */
export function checkMarkdownSpec(folder: string): Outcome {
  const corpus = readCorpus(folder, layer);
  if (!corpus) return { missing: layer };
  const idOf = ({ id, about }: Row) => `${id} (${about.n ?? '?'})`;
  const examples = corpus.rows.filter(({ about }) => typeof about.expect === 'string');
  const specified = examples.filter(({ source }) => source === 'commonmark');
  const others = examples.filter(({ source }) => source !== 'commonmark');
  const crash = ({ text }: Row) =>
    parseMarkdown({ text, file: 'x.md', firstLine: 1, lang: 'sv' }).problems.find(
      ({ rule }) => rule === 'file-failed',
    )?.rule;
  return {
    checks: [
      checkEach({ layer, claim: 'no crash in the whole pipeline' }, corpus.rows, crash, idOf),
      checkEach(
        { layer, claim: 'CommonMark examples as specified (640 of 655)', mayMiss: mayDiffer },
        specified,
        differenceOf,
        idOf,
      ),
      // GitHub's extensions hold what we have not: filters for tags, single tildes.
      checkEach(
        { layer, claim: "GitHub's and cmark's examples likewise (four in five)", mayMiss: 0.2 },
        others,
        differenceOf,
        idOf,
      ),
    ],
  };
}

function differenceOf({ text, about }: Row): string | undefined {
  const found = comparable(markdownToHtml(text));
  const expected = comparable(htmlToTree(String(about.expect).trimEnd()));
  return found === expected
    ? undefined
    : `${shown(text, 50)} → ${shown(found, 120)} ≠ ${shown(expected, 120)}`;
}

/** The steps of the pipeline that know nothing of Casebok. */
function markdownToHtml(text: string): Root {
  const tree = parseSyntax(cleanSource(text, openReport('x.md', 1)));
  resolveReferences(tree);
  const html = toHtmlTree(tree.children);
  plainMarkup(html);
  return html;
}

function htmlToTree(html: string): Root {
  const tree = unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } satisfies Root);
  plainMarkup(tree);
  return tree;
}

/** The schema before headings are shifted: `#` is not yet a title. */
const sanitize = unified()
  .use(rehypeSanitize, { ...schema, tagNames: [...(schema.tagNames ?? []), 'h1', 'h5', 'h6'] })
  .freeze();

/** A tree as JSON, without what a reader does not see: white space between blocks and beside line breaks. */
function comparable(tree: Root): string {
  return JSON.stringify(childrenOf(sanitize.runSync(tree), false));
}

type Plain = string | [name: string, properties: Element['properties'], children: Plain[]];

function childrenOf({ children }: { children: RootContent[] }, isPreformatted: boolean): Plain[] {
  const joined: Plain[] = [];
  for (const child of children.flatMap((node) => plainOf(node, isPreformatted))) {
    const last = joined.at(-1);
    if (typeof child === 'string' && typeof last === 'string') joined[joined.length - 1] = last + child;
    else joined.push(child);
  }
  if (isPreformatted) return joined;
  return joined
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, ' ').trim() : child))
    .filter((child) => child !== '');
}

function plainOf(node: RootContent, isPreformatted: boolean): Plain[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  return [[tagName, properties, childrenOf(node, isPreformatted || tagName === 'pre' || tagName === 'code')]];
}
