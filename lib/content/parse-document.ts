import {
  newsOriginalSchema,
  newsTranslationSchema,
  pageSchema,
  themeProseSchema,
} from '@/lib/domain/article-schema';
import {
  type CaseFacts,
  caseFactKeys,
  caseOriginalSchema,
  caseTranslationSchema,
} from '@/lib/domain/case-schema';
import type { Locale } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
import { type MarkdownResult, parseMarkdown, typographic } from '@/lib/markdown';
import { checkSchema } from './check-schema';
import { checkText } from './check-text';
import { checkWords, stringsIn } from './check-words';
import type { BelowFrontMatter, FrontMatter } from './front-matter';
import { idReferences, stringsAt } from './id-references';
import type { Bulk, DocumentValue, FreeText, IdReference, Mentions } from './parsed-file';
import { checkFacts, checkFigureLabels, checkPublication, checkWithdrawal } from './sense';

export interface ParsedDocument {
  value: DocumentValue | null;
  bulk: Bulk | null;
  /** Where there is no value. */
  mentions?: Mentions;
  problems: Problem[];
}

interface Source {
  slug: string;
  lang: Locale;
}

/** Front-matter fields whose text a reader sees: typography applies, and no registered name may stand there. */
const readText = [
  'title',
  'lead',
  'challenge',
  'approach',
  'result',
  'periodText',
  'cardLine',
  'withdrawnReason',
];

/** Reads a case file: an original (facts and text) or a translation (text alone). */
export function parseCase(source: Source, matter: FrontMatter, file: string): ParsedDocument {
  const { data, places } = matter;
  const checked = checkText(
    { original: caseOriginalSchema, translation: caseTranslationSchema },
    setText(data, source.lang),
    places,
  );
  const markdown = parseBody(source, matter, file);
  const ids = idReferences(data, places, caseReferences);
  const mentions = mentionsOf(markdown, ids, claimsOf(matter));
  const bulk = bulkOf(matter, markdown);
  const problems = [...checked.problems, ...checkWords(data, places), ...markdown.problems];
  if (!checked.value) return { value: null, bulk, mentions, problems };

  const fields = checked.value;
  if ('translationOf' in fields) {
    const { translationOf, ...text } = fields;
    return { value: { kind: 'case', ...source, translationOf, text, mentions }, bulk, problems };
  }
  const { facts, text } = splitFacts(fields);
  problems.push(
    ...checkPublication(fields, places),
    ...checkWithdrawal(fields, places),
    ...checkFacts(facts, places),
    ...checkFigureLabels(text, new Set(facts.figures.map((figure) => figure.id)), places),
  );
  return { value: { kind: 'case', ...source, facts, text, mentions }, bulk, problems };
}

const caseReferences: [string, IdReference['to']][] = [
  ['client', 'client'],
  ['firm', 'firm'],
  ['consultants.*', 'person'],
  ['author', 'person'],
  ['contacts.*', 'person'],
  ['themes.*', 'theme'],
  ['related.*', 'case'],
];

/** Parts the fields of an original into facts and text, by the keys of their schemas. */
function splitFacts<T extends CaseFacts & Omit<T, keyof CaseFacts>>(fields: T) {
  const facts: Record<string, unknown> = {};
  const text: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) (caseFactKeys.has(key) ? facts : text)[key] = value;
  // The two key sets make up the schema that the value has just passed.
  return { facts: facts as CaseFacts, text: text as Omit<T, keyof CaseFacts> };
}

/** Reads a news item. */
export function parseNews(source: Source, matter: FrontMatter, file: string): ParsedDocument {
  const { data, places } = matter;
  const checked = checkText(
    { original: newsOriginalSchema, translation: newsTranslationSchema },
    setText(data, source.lang),
    places,
  );
  const markdown = parseBody(source, matter, file);
  const ids = idReferences(data, places, [
    ['firm', 'firm'],
    ['people.*', 'person'],
  ]);
  const mentions = mentionsOf(markdown, ids);
  const bulk = bulkOf(matter, markdown);
  const problems = [...checked.problems, ...checkWords(data, places), ...markdown.problems];
  if (!checked.value) return { value: null, bulk, mentions, problems };
  if (!('translationOf' in checked.value)) {
    problems.push(...checkPublication(checked.value, places));
    if (!checked.value.date) problems.push(undated(matter));
  }
  return {
    value: { kind: 'news', ...source, fields: checked.value, mentions },
    bulk,
    problems,
  };
}

function undated({ places }: FrontMatter): Problem {
  return { ...places.value([]), severity: 'warning', rule: 'news-undated', field: 'date', params: {} };
}

/** Reads a fixed page or a theme's prose. */
export function parseArticle(
  source: Source & { kind: 'page' | 'theme-prose' },
  matter: FrontMatter,
  file: string,
): ParsedDocument {
  const schema = source.kind === 'page' ? pageSchema : themeProseSchema;
  const checked = checkSchema(schema, setText(matter.data, source.lang), matter.places);
  const markdown = parseBody(source, matter, file);
  const mentions = mentionsOf(markdown, []);
  const bulk = bulkOf(matter, markdown);
  const problems = [...checked.problems, ...checkWords(matter.data, matter.places), ...markdown.problems];
  return checked.value
    ? { value: { ...source, fields: checked.value, mentions }, bulk, problems }
    : { value: null, bulk, mentions, problems };
}

/** Reads what stands below front matter that cannot be read itself. */
export function parseBelow(
  source: Pick<Source, 'lang'>,
  below: BelowFrontMatter,
  file: string,
): ParsedDocument {
  const markdown = parseBody(source, below, file);
  const bulk = { body: markdown.body, freeText: markdown.freeText.map(inBody) };
  return { value: null, bulk, mentions: mentionsOf(markdown, []), problems: markdown.problems };
}

function parseBody(
  { lang }: Pick<Source, 'lang'>,
  { body, bodyLine }: BelowFrontMatter,
  file: string,
): MarkdownResult {
  return parseMarkdown({ text: body, file, firstLine: bodyLine, lang });
}

function mentionsOf(markdown: MarkdownResult, ids: IdReference[], claims: Mentions['claims'] = []): Mentions {
  const { personLinks: people, links, pictures, body } = markdown;
  return { ids, people, links, pictures, anchors: body.anchors, claims };
}

function claimsOf({ data, places }: FrontMatter): Mentions['claims'] {
  return [...stringsAt(data, places, 'id'), ...stringsAt(data, places, 'aliases.*')];
}

function bulkOf(matter: FrontMatter, markdown: MarkdownResult): Bulk {
  return { body: markdown.body, freeText: [...freeTextOf(matter), ...markdown.freeText.map(inBody)] };
}

function inBody(spot: MarkdownResult['freeText'][number]): FreeText[number] {
  return { ...spot, field: 'body' };
}

function freeTextOf({ data, places }: FrontMatter): FreeText {
  return stringsIn(data).map(({ path, text }) => {
    const { line, column } = places.value(path);
    return { line, column, text, field: path.join('.') };
  });
}

/** Sets the language's quotation marks in front-matter text, as the pipeline does in the body. */
function setText(data: Record<string, unknown>, lang: Locale): Record<string, unknown> {
  const entries = Object.entries(data).map(([key, value]) =>
    readText.includes(key) && typeof value === 'string' ? [key, typographic(value, lang)] : [key, value],
  );
  return Object.fromEntries(entries);
}
