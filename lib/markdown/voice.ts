import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Tree, VoiceKind, VoiceSide } from '@/lib/domain/record';
import { noteFreeText } from './collect';
import type { Context } from './context';
import { attributePlace } from './directives';
import { plainText } from './plain-text';
import { pairQuotes } from './quote-pairs';
import type { Located } from './report';
import type { ParsedVoice } from './result';
import { toSafeTree } from './safe-tree';
import { typographic } from './typography';
import { EXIT, visit } from './visit';

/** `:::voice{…}` → what somebody says, quoted or retold. */
export function voiceBlock(
  node: ContainerDirective,
  content: RootContent[],
  attributes: Map<string, string>,
  context: Context,
): ParsedVoice {
  const [id, person, role, lang] = ['id', 'person', 'role', 'lang'].map((name) => attributes.get(name));
  // `readAttributes` has let only these words through.
  const side = attributes.get('side') as VoiceSide | undefined;
  const kind = attributes.get('kind') as VoiceKind | undefined;
  checkSpeaker(node, attributes, context);
  if (person)
    context.personLinks.push({ id: person, ...context.report.spotOf(attributePlace(node, 'person')) });
  if (role) noteFreeText(role, attributePlace(node, 'role'), context);

  const tree = toSafeTree(content, context, { lang, quoteRunsOn: true });
  const plain = plainText(tree);
  if (kind && content.length > 0) checkMarks(kind, tree, plain, node, context);
  return {
    kind: 'voice',
    ...(id && { id }),
    ...(person && { person }),
    ...(role && { role: typographic(role, context.lang) }),
    ...(side && { side }),
    voice: kind ?? 'paraphrase',
    ...(lang && { lang }),
    tree,
    plain,
  };
}

/** Somebody speaks, for one side, and it is said whether these are their own words. */
function checkSpeaker(node: ContainerDirective, attributes: Map<string, string>, { report }: Context): void {
  const given = (name: string) => node.attributes != null && Object.hasOwn(node.attributes, name);
  const role = attributes.get('role')?.trim() ?? '';
  if (!given('person') && role === '') report.error('voice-speaker-missing', node);
  // A person's side stands in the person's own file.
  else if (!given('person') && !given('side')) report.error('voice-side-missing', node, { role });
  if (!given('kind')) {
    const params = { directive: ':::voice', attribute: 'kind', value: '', expected: 'quote, paraphrase' };
    report.error('directive-attribute-value', node, params);
  }
}

/** A quotation shows by its marks that the words are somebody's own; retold words must not look like it. */
function checkMarks(kind: VoiceKind, tree: Tree, plain: string, at: Located, { report }: Context): void {
  const text = plain.replace(/\n/g, ' ');
  if (kind === 'quote' && !/^["“”„‟«»‘‚‹›]/.test(text) && !holdsQuoteElement(tree))
    report.error('voice-quote-marks', at);
  if (kind === 'paraphrase' && isWrapped(text)) report.error('voice-paraphrase-marks', at);
}

/** Whether one pair of marks is around the whole text. */
function isWrapped(text: string): boolean {
  const { pairs, unclosed } = pairQuotes(text);
  return (
    unclosed.includes(0) ||
    pairs.some(({ open, close }) => open === 0 && !/[\p{L}\p{N}]/u.test(text.slice(close)))
  );
}

/** A browser puts the marks around `<q>`. */
function holdsQuoteElement(tree: Tree): boolean {
  let found = false;
  visit({ type: 'root', children: tree }, 'element', ({ tagName }) => {
    found ||= tagName === 'q';
    return found ? EXIT : undefined;
  });
  return found;
}
