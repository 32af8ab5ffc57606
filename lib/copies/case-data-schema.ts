import { z } from 'zod';
import { figureSchema } from '@/lib/domain/case-schema';
import { clientKinds, countries, themeKinds } from '@/lib/domain/entity-schema';
import { locales } from '@/lib/domain/locale';

/*
 * The open data. Strict, so that nothing goes out that is not named here. A field is only ever added; what changes
 * the meaning of another raises `version`. What is described here is told to readers of the data too: `json-schema.ts`.
 */

export const dataVersion = 1;

const perLanguage = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(locales), value);
const day = z.iso.date();
const address = z.url({ protocol: /^https?$/ });

const client = z.strictObject({
  label: z
    .strictObject({ sv: z.string(), nb: z.string(), da: z.string() })
    .describe("The client's name, or what an anonymous one is called in public."),
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
  url: address.describe('The page.'),
  markdown: address.describe('The same as Markdown.'),
  title: z.string(),
  lead: z.string(),
  challenge: z.string(),
  approach: z.string(),
  result: z.string(),
  periodText: z.string().optional(),
  figures: z.array(z.string()).describe('Figures in words.'),
  consultants: z.array(z.string()).describe('People by name where permission covers it, else by role.'),
  author: z.string().optional(),
  contacts: z.array(z.string()),
  body: z.string().describe('Body in Markdown, headings from the second level.'),
  links: z.array(z.strictObject({ title: z.string(), url: address })),
  updated: day.optional(),
});

const described = {
  $schema: address.describe('What stands here, as a JSON Schema.'),
  version: z.literal(dataVersion),
  site: z.strictObject({ name: z.string(), owner: z.string(), url: address }),
  notice: z
    .strictObject({ sv: z.string(), nb: z.string(), da: z.string() })
    .optional()
    .describe('What has to be said of the content as a whole, in each language.'),
};

/** `/api/case/<slug>.json`: a case with all its languages. */
export const caseDataSchema = z.strictObject({
  ...described,
  slug: z.string(),
  id: z.string(),
  original: z.enum(locales).describe('Language of the original; the others are translations.'),
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
      data: address.describe('The whole case as JSON.'),
      client: client.pick({ label: true, anonymous: true, country: true, kind: true }).optional(),
      themes: z.array(z.string()).describe('Ids of `themes`.'),
      figures: z.array(figureSchema),
      published: day.optional(),
      updated: day.optional().describe('The latest change of any of its texts.'),
    }),
  ),
});

export type CaseData = z.infer<typeof caseDataSchema>;
export type CaseList = z.infer<typeof caseListSchema>;
