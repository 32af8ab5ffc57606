import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { isLocale } from '@/lib/domain/locale';
import type { Block, Body, Section } from '@/lib/domain/record';
import { unreachable } from '@/lib/domain/unreachable';
import { capitalized } from '@/lib/i18n/format';
import { ui } from '@/lib/i18n/ui';
import { nameOrRole, withCopyNames } from './copy-names';
import { type CopyPlace, copyAddress } from './copy-place';
import { copyTree } from './copy-tree';
import { isNoteContent, notesToMdast, treeToMdast } from './to-mdast';

type VoiceBlock = Extract<Block, { kind: 'voice' }>;
type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** A record's body as Markdown's tree, fit to leave the site. Headings begin at the second level. */
export function bodyToMdast(body: Body, place: CopyPlace): RootContent[] {
  return [
    ...body.sections.flatMap((section) => sectionToMdast(section, place)),
    ...(body.notes ? notesToMdast(copyTree(body.notes, place)) : []),
  ];
}

function sectionToMdast(section: Section, place: CopyPlace): RootContent[] {
  const { id, heading, blocks } = section;
  const content = blocks.flatMap((block) => blockToMdast(block, place));
  if (heading === undefined) return content;
  const words = text(withCopyNames(heading, place.locale, place.index));
  return [{ type: 'heading', depth: 2, children: [linked(words, id, place)] }, ...content];
}

/** A heading leads to its section on the page, and so does the word before a voice. */
function linked(words: PhrasingContent, id: string | undefined, place: CopyPlace): PhrasingContent {
  const url = id === undefined ? undefined : copyAddress(`#${id}`, place);
  return url === undefined || words.type === 'link' || words.type === 'linkReference'
    ? words
    : { type: 'link', url, children: [words] };
}

function blockToMdast(block: Block, place: CopyPlace): RootContent[] {
  switch (block.kind) {
    case 'prose':
    case 'callout':
      return treeToMdast(copyTree(block.tree, place));
    case 'voice':
      return [{ type: 'blockquote', children: voiceContent(block, place) }];
    case 'steps': {
      const items = block.items.map((item) => treeToMdast(copyTree(item, place)).filter(isNoteContent));
      const children = items.map((content) => ({
        type: 'listItem' as const,
        spread: false,
        children: content,
      }));
      return [{ type: 'list', ordered: block.ordered, spread: false, children }];
    }
    case 'figure':
      return figureContent(block, place);
    default:
      return unreachable(block);
  }
}

/** First whether it is a quote or a paraphrase and whose, then the words. */
function voiceContent(voice: VoiceBlock, place: CopyPlace): (BlockContent | DefinitionContent)[] {
  const { locale, index } = place;
  const { caseLabels, inLanguage } = ui(locale);
  const kind = voice.voice === 'quote' ? caseLabels.quote : caseLabels.paraphrase;
  const other = isLocale(voice.lang) && voice.lang !== locale ? ` (${inLanguage[voice.lang]})` : '';
  const who = voice.person === undefined ? (voice.role ?? '') : nameOrRole(voice.person, locale, index);
  const label: PhrasingContent = { type: 'strong', children: [linked(text(kind), voice.id, place)] };
  const rest = `${other}${who === '' ? '' : `: ${capitalized(who, locale)}`}`;
  return [
    { type: 'paragraph', children: rest === '' ? [label] : [label, text(rest)] },
    ...treeToMdast(copyTree(voice.tree, place)).filter(isNoteContent),
  ];
}

function figureContent({ picture, caption }: FigureBlock, place: CopyPlace): RootContent[] {
  const url = copyAddress(picture.src, place);
  const image: RootContent[] =
    url === undefined
      ? []
      : [
          {
            type: 'paragraph',
            children: [{ type: 'image', url, alt: withCopyNames(picture.alt, place.locale, place.index) }],
          },
        ];
  return [...image, ...treeToMdast(copyTree(caption, place))];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
