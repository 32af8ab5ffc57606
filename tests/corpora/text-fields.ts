import { z } from 'zod';
import { checkSchema } from '@/lib/content/check-schema';
import { readFrontMatter } from '@/lib/content/front-matter';
import { decodeSource } from '@/lib/content/read-text';
import { pageSchema } from '@/lib/domain/article-schema';
import { hiddenInLine } from '@/lib/domain/hidden-characters';
import type { RuleId } from '@/lib/domain/rule';
import { isSlug, toAsciiId } from '@/lib/domain/slug';

/** What the front-matter layer and the schema make of a text given as a title. */
export interface TitleRead {
  title?: string;
  rules: RuleId[];
}

const titleAlone = z.object({ title: pageSchema.shape.title });

/** Gives a text as the title of a file: written as YAML, encoded, decoded, parsed, held to the schema. */
export function readAsTitle(text: string): TitleRead {
  // JSON is YAML, and escapes what a line cannot hold.
  const decoded = decodeSource(Buffer.from(`---\ntitle: ${JSON.stringify(text)}\n---\nText.\n`), 'x.md');
  if ('problem' in decoded) return { rules: [decoded.problem.rule] };
  const { value, problems } = readFrontMatter(decoded.text, 'x.md');
  if (!value) return { rules: problems.map(({ rule }) => rule) };
  const checked = checkSchema(titleAlone, value.data, value.places);
  return { title: checked.value?.title, rules: checked.problems.map(({ rule }) => rule) };
}

const longest = pageSchema.shape.title.maxLength ?? 0;

/** What is wrong with how a title was judged: over-long, empty and hidden ones by their rules, others kept whole. */
export function titleFault(text: string): string | undefined {
  const { title, rules } = readAsTitle(text);
  const meant = text.normalize('NFC').trim();
  const expected: RuleId[] = [];
  if (meant === '') expected.push('text-empty');
  // Letters are counted, not UTF-16 units.
  if ([...meant].length > longest) expected.push('text-too-long');
  if (meant !== '' && hiddenInLine(meant) !== undefined) expected.push('control-character');
  const isTooLarge = rules.includes('front-matter-too-large');
  if (isTooLarge && text.length > longest) return undefined;
  if (expected.length === 0) return title === meant ? undefined : `became ${rules.join(', ') || title}`;
  const unsaid = expected.filter((rule) => !rules.includes(rule));
  return unsaid.length > 0
    ? `is not told ${unsaid.join(', ')} but ${rules.join(', ') || 'accepted'}`
    : undefined;
}

/** What is wrong with the id made of a text: it is a slug, or there is none; a text that is a slug stays as it is. */
export function slugFault(text: string): string | undefined {
  const id = toAsciiId(text);
  if (/[^a-z0-9-]/.test(id) || /^-|-$|--/.test(id)) return `became the id ${id}`;
  if (isSlug(text) && id !== text) return `is a slug but became ${id}`;
  const hasPath = /[^a-z0-9-]/.test(text);
  return hasPath && isSlug(text) ? 'taken for a slug' : undefined;
}
