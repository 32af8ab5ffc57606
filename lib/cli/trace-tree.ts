import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import { replacePersonMarks } from '@/lib/domain/person-mark';
import type { Tree } from '@/lib/domain/record';
import type { ParsedBlock } from '@/lib/markdown';

/** The beginning of a text, on one line. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** Plain text with people as `[name → id]`. */
export function plainLines(plain: string): string[] {
  return replacePersonMarks(plain, (id, words) => `[${words} → ${id}]`).split('\n');
}

/**
 * One line per block of a Markdown tree, with its place; words within a block are not taken apart.
 * @param firstLine line of the file on which the tree's text begins
 */
export function outlineOfMarkdown(tree: Nodes, firstLine: number, depth = 0): string[] {
  if (!('children' in tree)) return [];
  return tree.children.flatMap((node: Nodes) => {
    const start = node.position?.start;
    const place = `${(start?.line ?? 1) + firstLine - 1}:${start?.column ?? 1}`.padEnd(8);
    const line = `${place}${'  '.repeat(depth)}${nameOf(node)}`;
    return isOfWords(node)
      ? [`${line}  ${excerpt(wordsOf(node), 60)}`]
      : [line, ...outlineOfMarkdown(node, firstLine, depth + 1)];
  });
}

function nameOf(node: Nodes): string {
  if (node.type === 'heading') return `heading ${node.depth}`;
  if (node.type === 'list') return node.ordered ? 'numbered list' : 'list';
  if (!('attributes' in node)) return node.type;
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => `${name}=${value}`);
  const fence = node.type === 'containerDirective' ? ':::' : '::';
  return [`${fence}${node.name}`, ...attributes].join(' ');
}

const ofWords = new Set(['paragraph', 'heading', 'tableRow', 'leafDirective']);

function isOfWords(node: Nodes): boolean {
  return !('children' in node) || ofWords.has(node.type);
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** What a block of a record holds: `voice  bente, paraphrase: p×2`. */
export function blockLine(block: ParsedBlock): string {
  switch (block.kind) {
    case 'voice': {
      const { id, person, role, side, voice, lang } = block;
      const who = [id && `#${id}`, person ?? role, side ?? 'side of the person', voice, lang]
        .filter(Boolean)
        .join(', ');
      return `voice (${who}): ${tagsOf(block.tree)}`;
    }
    case 'steps':
      return `steps, ${block.ordered ? 'numbered' : 'in order'}: ${block.items.length}`;
    case 'figure':
      return `figure ${block.picture.src}: “${block.picture.alt}”`;
    default:
      return `${block.kind}: ${tagsOf(block.tree)}`;
  }
}

/** How many of each element a tree holds, in the order in which they come first: `p×2, a×1`. */
function tagsOf(tree: Tree): string {
  const counts = new Map<string, number>();
  const count = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    counts.set(node.tagName, (counts.get(node.tagName) ?? 0) + 1);
    node.children.forEach(count);
  };
  tree.forEach(count);
  return [...counts].map(([tag, times]) => `${tag}×${times}`).join(', ') || 'words';
}
