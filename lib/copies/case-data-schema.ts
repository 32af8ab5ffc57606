import { z } from 'zod';
import { figureSchema } from '@/lib/domain/case-schema';
import { clientKinds, countries, themeKinds } from '@/lib/domain/entity-schema';
import { locales } from '@/lib/domain/locale';

/*
 * The open data. Strict, so that nothing goes out that is not named here. A field is only ever added; what changes
 * the meaning of another raises `version`.
 */

export const dataVersion = 1;

const perLanguage = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(locales), value);
const day = z.iso.date();
const address = z.url({ protocol: /^https?$/ });

const client = z.strictObject({
  /** The client's name, or what an anonymous one is called in public. */
  label: z.strictObject({ sv: z.string(), nb: z.string(), da: z.string() }),
  anonymous: z.boolean(),
  country: z.enum(countries),
  kind: z.enum(clientKinds),
  employees: z.strictObject({ value: z.number(), approx: z.boolean().optional() }).optional(),
});

const theme = z.strictObject({
  id: z.string(),
  kind: z.enum(themeKinds),
  labels: z.strictObject({ sv: z.string(), nb: z.string(), da: z.string() }),
});

const text = z.strictObject({
  /** The page. */
  url: address,
  /** The same as Markdown. */
  markdown: address,
  title: z.string(),
  lead: z.string(),
  challenge: z.string(),
  approach: z.string(),
  result: z.string(),
  periodText: z.string().optional(),
  /** Figures in words. */
  figures: z.array(z.string()),
  /** People by name where permission covers it, else by role. */
  consultants: z.array(z.string()),
  author: z.string().optional(),
  contacts: z.array(z.string()),
  /** Body in Markdown, headings from the second level. */
  body: z.string(),
  links: z.array(z.strictObject({ title: z.string(), url: address })),
  updated: day.optional(),
});

const described = {
  version: z.literal(dataVersion),
  site: z.strictObject({ name: z.string(), owner: z.string(), url: address }),
  /** What has to be said of the content as a whole, in each language. */
  notice: z.strictObject({ sv: z.string(), nb: z.string(), da: z.string() }).optional(),
};

/** `/api/case/<slug>.json`: a case with all its languages. */
export const caseDataSchema = z.strictObject({
  ...described,
  slug: z.string(),
  id: z.string(),
  /** Language of the original; the others are translations. */
  original: z.enum(locales),
  client: client.optional(),
  firm: z.strictObject({ name: z.string(), url: address.optional() }).optional(),
  themes: z.array(theme),
  period: z.strictObject({ earliest: z.string().optional(), latest: z.string().optional() }).optional(),
  figures: z.array(figureSchema),
  reference: z
    .strictObject({
      valueBand: z.string().optional(),
      role: z.string().optional(),
      share: z.string().optional(),
      available: z.boolean().optional(),
    })
    .optional(),
  related: z.array(address),
  source: z.strictObject({ title: z.string(), url: address.optional() }),
  published: day.optional(),
  texts: perLanguage(text),
});

/** `/api/cases.json`: every case, slim. */
export const caseListSchema = z.strictObject({
  ...described,
  themes: z.array(theme),
  cases: z.array(
    z.strictObject({
      slug: z.string(),
      id: z.string(),
      original: z.enum(locales),
      languages: z.array(z.enum(locales)).min(1),
      titles: perLanguage(z.string()),
      urls: perLanguage(address),
      /** The whole case as JSON. */
      data: address,
      client: client.pick({ label: true, anonymous: true, country: true, kind: true }).optional(),
      /** Ids of `themes`. */
      themes: z.array(z.string()),
      figures: z.array(figureSchema),
      published: day.optional(),
      /** The latest change of any of its texts. */
      updated: day.optional(),
    }),
  ),
});

export type CaseData = z.infer<typeof caseDataSchema>;
export type CaseList = z.infer<typeof caseListSchema>;
