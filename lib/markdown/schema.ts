import type { Nodes, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/**
 * Everything that a body may hold. No class, style, id, name or handler: ids are given afterwards by
 * `anchors.ts` and `footnotes.ts`. Every key is set, since a missing one falls back to GitHub's wider schema.
 */
export const schema: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['em', 'strong', 'del', 'i', 'span', 'q', 'sup', 'sub', 'abbr', 'kbd', 'a', 'img'],
  ],
  attributes: {
    a: ['href', ['dataFootnoteRef', ''], ['dataFootnoteBackref', '']],
    img: ['src', 'alt'],
    ol: ['start'],
    th: [['dataAlign', 'left', 'center', 'right']],
    td: [['dataAlign', 'left', 'center', 'right']],
    abbr: ['title'],
    i: [['lang', languageTag]],
    span: [['lang', languageTag]],
    q: [['lang', languageTag]],
    '*': [],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel', 'person'], src: ['http', 'https'] },
  // What stands inside these is not text for readers, so it goes with them.
  strip: [
    ...['script', 'style', 'template', 'iframe', 'object', 'svg', 'math', 'audio', 'video', 'canvas'],
    ...['textarea', 'title', 'select', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext'],
  ],
  ancestors: {
    // Without its list an item would close the one around it; without its table a cell is no element at all.
    li: ['ul', 'ol'],
    ...Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((part) => [part, ['table']])),
  },
  required: {},
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

/** Leaves of a tree only what the schema allows. */
export function toAllowed(tree: Root): Root {
  const safe = sanitize(tree, schema);
  return safe.type === 'root' ? safe : { type: 'root', children: [safe] };
}

/** What the schema makes of one node, wherever it stands. */
export function judge(node: Nodes): Nodes {
  return sanitize(node, { ...schema, ancestors: {} });
}
