import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { CaseRecord, CaseText, LibraryIndex } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { ui } from '@/lib/i18n/ui';
import { languagesOf } from '@/lib/select/reading-language';
import { absolute } from './addresses';
import { bodyToMdast } from './body-markdown';
import { caseFacts, type Fact } from './case-facts';
import { type CopyPlace, copyAddress, placeOfCase } from './copy-place';
import { markdownText } from './markdown-text';

/** The body of a case alone, as Markdown. */
export function bodyMarkdown(record: CaseRecord, text: CaseText, index: LibraryIndex): string {
  return markdownText(bodyToMdast(text.body, placeOfCase(record, text, index)));
}

/**
 * A case in one language as a Markdown document: YAML front matter that says what it is a copy of, then what the
 * page holds, the facts and the source at the end.
 */
export function caseMarkdown(record: CaseRecord, text: CaseText, index: LibraryIndex): string {
  const place = placeOfCase(record, text, index);
  const tree: RootContent[] = [
    heading(1, text.title),
    paragraph(text.lead),
    ...noticeOf(place),
    list(glance(text)),
    ...bodyToMdast(text.body, place),
    ...further(text, place),
    heading(2, ui(text.lang).caseLabels.facts),
    list(caseFacts(record, text, index).map(toItem)),
    ...sourceOf(record, place),
  ];
  return `---\n${frontMatter(record, text, place)}---\n\n${markdownText(tree)}`;
}

function frontMatter(record: CaseRecord, text: CaseText, { index, page }: CopyPlace): string {
  const { slug, facts } = record;
  const others = languagesOf(record.texts).filter((lang) => lang !== text.lang);
  const translations = others.map((lang) => [lang, absolute(href(lang, routes.case(slug)), index)]);
  return stringify({
    title: text.title,
    lang: text.lang,
    canonical: page,
    ...(translations.length > 0 && { translations: Object.fromEntries(translations) }),
    ...(facts.published && { published: facts.published }),
    ...(text.updated && { updated: text.updated }),
    site: index.site.name,
  });
}

function noticeOf({ locale, index }: CopyPlace): RootContent[] {
  if (!index.site.exampleContent) return [];
  const children: PhrasingContent[] = [{ type: 'text', value: ui(locale).exampleLine }];
  return [{ type: 'paragraph', children: [{ type: 'emphasis', children }] }];
}

function glance({ lang, challenge, approach, result }: CaseText): ListItem[] {
  const { caseLabels: labels } = ui(lang);
  return [
    { label: labels.challenge, value: challenge },
    { label: labels.approach, value: approach },
    { label: labels.result, value: result },
  ].map(toItem);
}

function further({ lang, links }: CaseText, place: CopyPlace): RootContent[] {
  const open = links.flatMap(({ title, url }) => {
    const address = copyAddress(url, place);
    return address === undefined ? [] : [item([link(title, address)])];
  });
  return open.length === 0 ? [] : [heading(2, ui(lang).caseLabels.links), list(open)];
}

function sourceOf({ facts: { source } }: CaseRecord, place: CopyPlace): RootContent[] {
  const address = source.url && copyAddress(source.url, place);
  const title: PhrasingContent = address
    ? link(source.title, address)
    : { type: 'text', value: source.title };
  const label: PhrasingContent = { type: 'text', value: `${ui(place.locale).caseLabels.source}: ` };
  return [{ type: 'paragraph', children: [label, title] }];
}

function toItem({ label, value }: Fact): ListItem {
  const name: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: label }] };
  return item([name, { type: 'text', value: `: ${value}` }]);
}

function item(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', children: [{ type: 'paragraph', children }] };
}

function list(children: ListItem[]): RootContent {
  return { type: 'list', ordered: false, spread: false, children };
}

function link(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}

function heading(depth: 1 | 2, words: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

function paragraph(words: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}
