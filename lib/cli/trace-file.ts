import { type BelowFrontMatter, type FrontMatter, readFrontMatter } from '@/lib/content/front-matter';
import { parseFile } from '@/lib/content/parse-file';
import type { Bulk, DocumentValue, FileValue } from '@/lib/content/parsed-file';
import { isDocument } from '@/lib/content/parsed-file';
import { decodeSource } from '@/lib/content/read-text';
import { classify, type SourceKind } from '@/lib/content/source-file';
import type { Problem } from '@/lib/domain/problem';
import { parseSyntax } from '@/lib/markdown/syntax';
import { type Format, formatProblems } from './print-problems';
import { blockLine, excerpt, outlineOfMarkdown, plainLines } from './trace-tree';

/** The steps of one file, in the order of the pipeline: a heading and what there is to tell. */
type Step = [heading: string, lines: string[]];

/**
 * Tells what each step of the pipeline makes of one file by itself, in words and outlines.
 * @param file path relative to the content folder
 * @param format how problems are told
 */
export function traceFile(file: string, bytes: Uint8Array, format: Format): string {
  const source = classify(file);
  const decoded = decodeSource(bytes, file);
  const text = 'text' in decoded ? decoded.text : undefined;
  const { summary, bulk } = parseFile(file, bytes);
  const matter = text !== undefined && file.endsWith('.md') ? readFrontMatter(text, file) : undefined;
  const below = matter?.value ?? matter?.below;
  const steps: Step[] = [
    ['What its path says', [kindLine(source)]],
    ['Bytes → text', [decodedLine(bytes, text)]],
    ...(matter?.value ? [frontMatterStep(matter.value)] : []),
    ...(below ? [markdownStep(below)] : []),
    ['Schema', schemaLines(summary.value)],
    ...(isDocument(summary.value) && bulk ? bodySteps(summary.value, bulk) : []),
    [
      'Problems of this file by itself (npm run check compares it with the others)',
      problemLines(summary.problems, format),
    ],
  ];
  return [file, ...steps.map(formatStep)].join('\n\n');
}

function formatStep([heading, lines]: Step, index: number): string {
  const shown = lines.length > 0 ? lines : ['none'];
  return [`${index + 1}. ${heading}`, ...shown.map((line) => (line === '' ? '' : `   ${line}`))].join('\n');
}

function kindLine(source: SourceKind): string {
  if ('lang' in source) return `${source.kind} “${source.slug}”, text in ${source.lang}`;
  if ('id' in source) return `${source.kind} “${source.id}”`;
  if (source.kind === 'picture') return `a picture beside ${source.owner}`;
  return source.kind === 'site' ? 'the site’s own settings' : `${source.kind}: the pipeline does not read it`;
}

function decodedLine(bytes: Uint8Array, text: string | undefined): string {
  if (text === undefined) return `${bytes.length} bytes that could not be read as text`;
  return `${bytes.length} bytes of UTF-8, ${text.split('\n').length} lines`;
}

function frontMatterStep({ data, bodyLine }: FrontMatter): Step {
  return [
    `Front matter, lines 2 to ${bodyLine - 2}`,
    Object.entries(data).map(([key, value]) => `${key}: ${short(value)}`),
  ];
}

function markdownStep({ body, bodyLine }: BelowFrontMatter): Step {
  return ['Markdown as parsed (mdast)', outlineOfMarkdown(parseSyntax(body), bodyLine)];
}

function short(value: unknown): string {
  return excerpt(typeof value === 'string' ? value : JSON.stringify(value), 90);
}

function schemaLines(value: FileValue | null): string[] {
  if (!value) return ['not met: see the problems'];
  if (!isDocument(value)) return Object.entries(value.value).map(([key, field]) => `${key}: ${short(field)}`);
  const ids = value.mentions.ids.map(({ field, to, id }) => `${field} → ${to} ${id}`);
  if (value.kind !== 'case') return ['met', ...ids];
  const facts = value.facts ? Object.keys(value.facts) : [`inherited from ${value.translationOf}`];
  return [`facts: ${facts.join(', ')}`, `text: ${Object.keys(value.text).join(', ')}`, ...ids];
}

function bodySteps({ mentions }: DocumentValue, { body, freeText }: Bulk): Step[] {
  const place = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
  const sections = body.sections.flatMap(({ id, heading, blocks }) => [
    id ? `#${id}  ${plainLines(heading ?? '').join(' ')}` : '(before the first heading)',
    ...blocks.map((block) => `    ${blockLine(block)}`),
  ]);
  return [
    ['Sections, sanitized', sections],
    [
      'Outline',
      body.outline.map(
        ({ id, text, depth }) => `${'  '.repeat(depth - 2)}#${id}  ${plainLines(text).join(' ')}`,
      ),
    ],
    [
      'Plain text',
      body.sections.flatMap(({ id, plain }) => [
        `#${id ?? ''}`,
        ...plainLines(plain).map((line) => `    ${line}`),
      ]),
    ],
    ['Anchors', body.anchors.map((id) => `#${id}`)],
    ['Links within the site', mentions.links.map((link) => `${place(link)}  ${link.url}`)],
    ['People', mentions.people.map((person) => `${place(person)}  ${person.id}`)],
    ['Pictures', mentions.pictures.map((picture) => `${place(picture)}  ${picture.src}`)],
    [
      'Words in which names are looked for',
      // An id is one word, and a name two.
      freeText
        .filter(({ text }) => /\S\s+\S/.test(text))
        .map((spot) => `${place(spot)}  ${spot.field}: ${excerpt(spot.text, 60)}`),
    ],
  ];
}

function problemLines(problems: Problem[], format: Format): string[] {
  return formatProblems(problems, format).trimEnd().split('\n');
}
