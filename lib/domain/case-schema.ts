import { z } from 'zod';
import { fullDate, line, link, locale, partialDate, publishStatus, slug, source } from './schema-parts';
import { figureKinds, units } from './unit';

export const figureSchema = z.strictObject({
  /** Name of the figure within the case; `figureLabels` refer to it. Required. */
  id: slug,
  /** The number the source states. Required. */
  value: z.number().positive().max(10_000_000),
  /** True when the source says "about". Optional. */
  approx: z.boolean().optional(),
  /** What is counted. Required. */
  unit: z.enum(units),
  /** "per what", for details such as days per gathering. Optional; makes the figure a detail. */
  per: z.enum(['gathering', 'manager', 'person', 'month', 'year']).optional(),
  /** How the portrait draws it. Required. */
  kind: z.enum(figureKinds),
});

/** Facts of a case. They stand once, in the file of the original language. */
const factFields = {
  /** Five lower-case letters or digits that no other case has, never changed: the short link. Required. */
  id: z.string().regex(/^[a-z0-9]{5}$/, 'rule:case-id-shape'),
  /** Id in `clients/`. Required. */
  client: slug,
  /** Id in `firms/`. Required. */
  firm: slug,
  /** People of the firm who did the work. Optional. */
  consultants: z.array(slug).default([]),
  /** Who wrote the source. Optional. */
  author: slug.optional(),
  /** People named as contacts in the source; not said to have worked on the case. Optional. */
  contacts: z.array(slug).default([]),
  /** Ids in `themes/`. At least one. */
  themes: z.array(slug).min(1, 'rule:themes-empty'),
  /** When the work was done, only where the source states dates. Optional. */
  period: z.strictObject({ earliest: partialDate.optional(), latest: partialDate.optional() }).optional(),
  /** Figures that the source states. Optional. */
  figures: z.array(figureSchema).default([]),
  /** What a tender may ask for; nothing is assumed. Optional. */
  reference: z
    .strictObject({
      valueBand: line(80).optional(),
      role: line(160).optional(),
      share: line(80).optional(),
      available: z.boolean().optional(),
    })
    .optional(),
  /** Slugs of cases that belong together; more are computed. Optional. */
  related: z.array(slug).default([]),
  /** Day of first publication on this site. Required once published. A later day waits for it. */
  published: fullDate.optional(),
  /** Day by which the case should be read again. Optional. */
  reviewBy: fullDate.optional(),
  /** When it was withdrawn. Required when `status` is withdrawn. */
  withdrawn: z.strictObject({ date: fullDate }).optional(),
  /** Old paths that lead here, such as `/sv/case/old-slug`. Optional. */
  aliases: z
    .array(
      z
        .string()
        .max(300)
        .regex(/^(?:\/[a-z0-9_.-]+)+$/i, 'rule:alias-shape'),
    )
    .default([]),
  /** Where the facts come from. Required. */
  source,
};

/** Text of a case, in every language file. */
const textFields = {
  /** At most 80 characters. Required. */
  title: line(80),
  /** Two or three sentences, at most 280 characters. Required. */
  lead: line(280),
  /** The challenge in one sentence. Required. */
  challenge: line(240),
  /** What was done, in one sentence. Required. */
  approach: line(240),
  /** What it gave, in one sentence; a judgement is told as somebody's. Required. */
  result: line(240),
  /** The period in words, where dates are not stated ("i början av 2000-talet"). Optional. */
  periodText: line(80).optional(),
  /** The card's line where no figure is stated. Optional. */
  cardLine: line(90).optional(),
  /** Own words for a figure, by figure id. Optional. */
  figureLabels: z.record(slug, line(60)).default({}),
  /** Further reading. Optional. */
  links: z.array(link).default([]),
  /** Why the case was withdrawn. Optional. */
  withdrawnReason: line(240).optional(),
  /** draft, published or withdrawn. Required. */
  status: publishStatus,
  /** Day of the last change that a reader would notice. Optional. */
  updated: fullDate.optional(),
};

/** Front matter of the original language file: facts and text. */
export const caseOriginalSchema = z.strictObject({ ...factFields, ...textFields });

/** Front matter of a translation: text alone; the facts are inherited. */
export const caseTranslationSchema = z.strictObject({ translationOf: locale, ...textFields });

export const caseFactsSchema = z.strictObject(factFields);
export const caseTextSchema = z.strictObject(textFields);

export const caseFactKeys: ReadonlySet<string> = new Set(Object.keys(factFields));

export type Figure = z.infer<typeof figureSchema>;
export type CaseFacts = z.infer<typeof caseFactsSchema>;
export type CaseTextFields = z.infer<typeof caseTextSchema>;
