import type { ElementContent } from 'hast';
import type { Tree } from '@/lib/domain/record';
import type { ParsedBlock, ParsedBody } from '@/lib/markdown';

/* What a finished tree may hold, written down a second time and independently of the schema that makes it. */

const allowed: Record<string, string[]> = {
  ...Object.fromEntries(
    'p ul blockquote pre code hr br table thead tbody tr'.split(' ').map((tag) => [tag, []]),
  ),
  ...Object.fromEntries('em strong del sup sub kbd'.split(' ').map((tag) => [tag, []])),
  ...Object.fromEntries(['h2', 'h3', 'h4', 'li'].map((tag) => [tag, ['id']])),
  ...Object.fromEntries(['i', 'span', 'q'].map((tag) => [tag, ['lang']])),
  ...Object.fromEntries(['th', 'td'].map((tag) => [tag, ['dataAlign']])),
  ol: ['start'],
  abbr: ['title'],
  img: ['src', 'alt'],
  section: ['dataFootnotes', 'ariaLabelledBy'],
  a: ['href', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
};

const page = 'https://casebok.example/sv/case/x';

/** Everything that is not as it should be in a part of a tree: elements, attributes, addresses, characters. */
export function faultsOf(node: ElementContent): string[] {
  if (node.type === 'text')
    return /[\uE000-\uE002\p{Cc}]/u.test(node.value.replace(/[\n\t]/g, '')) ? ['text'] : [];
  if (node.type !== 'element') return [node.type];
  const known = Object.hasOwn(allowed, node.tagName) ? allowed[node.tagName] : undefined;
  if (!known) return [node.tagName];
  const own = Object.entries(node.properties).flatMap(([name, value]) => {
    if (!known.includes(name)) return [`${node.tagName} ${name}`];
    if (name === 'href' && !isSafeLink(String(value))) return [`href ${value}`];
    if (name === 'src' && !isOwnPicture(String(value))) return [`src ${value}`];
    if (name === 'id' && !/^[a-z0-9-]+$/.test(String(value))) return [`id ${value}`];
    return [];
  });
  return [...own, ...node.children.flatMap(faultsOf)];
}

/** Whether a link does what it shows, as a browser resolves it: another host only where it is written out. */
function isSafeLink(href: string): boolean {
  if (/[\s\\\p{Cc}]/u.test(href) || !URL.canParse(href, page)) return false;
  const { protocol, host, username, password, pathname } = new URL(href, page);
  if (protocol === 'person:') return /^[a-z0-9-]+$/.test(pathname);
  if (protocol === 'tel:' || protocol === 'mailto:') return href.startsWith(protocol);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false;
  return host === new URL(page).host || /^https?:\/\/[^/]/.test(href);
}

/** Whether a picture lies beside its text, and comes from nowhere else. */
function isOwnPicture(src: string): boolean {
  if (/[\\\p{Cc}]/u.test(src) || src === '' || !URL.canParse(src, page)) return false;
  const { origin, pathname } = new URL(src, page);
  return origin === new URL(page).origin && pathname.startsWith('/sv/case/');
}

export function treesOf(block: ParsedBlock): Tree[] {
  if (block.kind === 'steps') return block.items;
  return [block.kind === 'figure' ? block.caption : block.tree];
}

/** All that is wrong in a finished body, ids and the addresses of figures included. */
export function faultsOfBody({ sections, notes = [], anchors }: ParsedBody): string[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const trees = [...sections.map(({ headingTree = [] }) => headingTree), ...blocks.flatMap(treesOf), notes];
  const sources = blocks.flatMap((block) => (block.kind === 'figure' ? [block.picture.src] : []));
  return [
    ...trees.flat().flatMap(faultsOf),
    ...sources.filter((src) => !isOwnPicture(src)).map((src) => `figure ${src}`),
    ...anchors.filter((id) => !/^[a-z0-9-]+$/.test(id)).map((id) => `anchor ${id}`),
  ];
}

const flat = (attack: string) => attack.replaceAll('\n', ' ');

/** Where in a body an attack can stand. */
export const places: Record<string, (attack: string) => string> = {
  alone: (attack) => attack,
  paragraph: (attack) => `Ord ${attack} och ord`,
  heading: (attack) => `## ${flat(attack)}`,
  subheading: (attack) => `## A\n\n### ${flat(attack)}`,
  'list item': (attack) => `- ett\n- ${attack}`,
  'table cell': (attack) => `| a |\n|---|\n| ${flat(attack).replaceAll('|', '\\|')} |`,
  voice: (attack) => `:::voice{role=chef side=client kind=paraphrase}\n${attack}\n:::`,
  steps: (attack) => `:::steps\n- ${attack}\n:::`,
  callout: (attack) => `:::callout\n${attack}\n:::`,
  caption: (attack) => `::figure[${flat(attack)}]{src=a.jpg alt=b}`,
  footnote: (attack) => `a[^1]\n\n[^1]: ${attack}`,
};
