import type { Element, Root } from 'hast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';

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

const sanitize = rehypeSanitize(schema);
const sanitizeAnywhere = rehypeSanitize({ ...schema, ancestors: {} });

/** Leaves of a tree only what the schema allows. */
export function toAllowed(tree: Root): Root {
  return sanitize(tree);
}

/** What the schema leaves of one element, wherever it stands; undefined where it leaves at most its children. */
export function judge(element: Element): Element | undefined {
  const [safe] = sanitizeAnywhere({ type: 'root', children: [element] }).children;
  return safe?.type === 'element' ? safe : undefined;
}
