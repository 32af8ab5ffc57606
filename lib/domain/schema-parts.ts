import { z } from 'zod';
import { hiddenInLine } from './hidden-characters';
import { locales } from './locale';
import { isFullDate, isPartialDate } from './partial-date';
import { slugPattern } from './slug';

/*
 * Building blocks of the content schemas. A message of the form `rule:<id>` names the rule in
 * `rule.ts` that explains the fault to the editor; everything else zod finds is translated by its kind.
 */

export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'rule:text-empty')
    .max(max)
    .refine((text) => hiddenInLine(text) === undefined, 'rule:control-character');

export const slug = z.string().regex(slugPattern, 'rule:slug-shape');

export const localized = (max: number) => z.strictObject({ sv: line(max), nb: line(max), da: line(max) });

export const localizedList = z.strictObject({
  sv: z.array(line(80)).default([]),
  nb: z.array(line(80)).default([]),
  da: z.array(line(80)).default([]),
});

export const locale = z.enum(locales);

export const fullDate = z.string().refine(isFullDate, 'rule:date-shape');
// YAML reads a bare year as a number; an editor means the year.
export const partialDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(isPartialDate, 'rule:partial-date-shape'),
);

/** Only addresses that a browser may open from a public page. */
export const webUrl = z
  .string()
  .max(2000)
  .refine(
    (text) => /^https?:\/\/[^\s\p{C}/@\\]+(?:[/?#][^\s\p{C}]*)?$/iu.test(text) && URL.canParse(text),
    'rule:url-shape',
  );

export const email = z
  .string()
  .max(200)
  .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'rule:email-shape');

export const source = z.strictObject({
  /** What the source calls itself, as a reader would look for it. Required. */
  title: line(200),
  /** Its address on the web. Optional: only where it is known. */
  url: webUrl.optional(),
});

export const link = z.strictObject({ title: line(120), url: webUrl });

export const publishStatus = z.enum(['draft', 'published', 'withdrawn']);
export type PublishStatus = z.infer<typeof publishStatus>;
