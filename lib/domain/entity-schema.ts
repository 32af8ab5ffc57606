import { z } from 'zod';
import { email, fullDate, line, locale, localized, localizedList, slug, webUrl } from './schema-parts';

export const countries = ['SE', 'NO', 'DK'] as const;
export const clientKinds = ['municipality', 'region', 'state', 'company'] as const;
export const themeKinds = ['sector', 'service', 'method', 'challenge'] as const;
export const personSides = ['client', 'consultant', 'other'] as const;
export const permissionBases = ['employee', 'written', 'public-source'] as const;
export const permissionScopes = ['name', 'quote', 'picture', 'page'] as const;

const quantity = z.strictObject({
  /** How many. Required. */
  value: z.number().int().positive().max(10_000_000),
  /** True when the source says "about". Optional. */
  approx: z.boolean().optional(),
});

const clientCommon = {
  /** The client's country. Required. */
  country: z.enum(countries),
  /** What kind of organisation it is. Required. */
  kind: z.enum(clientKinds),
  /** Size of the client in employees, where the source states it. Optional; drawn lighter than participants. */
  employees: quantity.optional(),
};

/** `content/clients/<id>.yml`: a client by name. */
export const namedClientSchema = z.strictObject({
  /** The client's own name as each language writes it. Required. */
  names: localized(120),
  /** Other spellings and former names, for search. Optional. */
  otherNames: z.array(line(120)).default([]),
  ...clientCommon,
});

/** `content/clients/<id>.yml`: an anonymous client. It has no name field: what is not stored cannot leak. */
export const anonymousClientSchema = z.strictObject({
  /** How the client is described in public, in each language. Required. */
  publicLabel: localized(120),
  ...clientCommon,
});

/** `content/firms/<id>.yml`: a consultancy. */
export const firmSchema = z.strictObject({
  /** The firm's name. Required. */
  name: line(120),
  /** Its website. Optional: only where it is known. */
  url: webUrl.optional(),
});

/** `content/people/<id>.yml`: a person named in cases or news. */
export const personSchema = z.strictObject({
  /** First name and surname. Required. */
  name: line(120).refine((name) => /\S\s+\S/.test(name), 'rule:person-first-name-only'),
  /** Which side the person is on. Required. */
  side: z.enum(personSides),
  /** Titles, newest first, each at a firm, a client or (as text) another organisation. May be empty. */
  titles: z
    .array(
      z.strictObject({
        title: localized(160),
        firm: slug.optional(),
        client: slug.optional(),
        organisation: line(120).optional(),
      }),
    )
    .default([]),
  /** The firm a consultant works for. Optional; needed where there are no titles. */
  firm: slug.optional(),
  /** Public e-mail address; consultants only. Optional. */
  email: email.optional(),
  /** Public phone number; consultants only. Optional. */
  phone: line(40).optional(),
  /** What may be shown of the person, and why. Required: without a valid one the role stands instead of the name. */
  permission: z.strictObject({
    /** `employee` and `written` permit what is agreed; `public-source` permits name and role within the case. */
    basis: z.enum(permissionBases),
    /** What is permitted. Required. */
    scope: z.array(z.enum(permissionScopes)).default([]),
    /** Day it was given. Optional. */
    given: fullDate.optional(),
    /** Last day it is valid. Optional. */
    expires: fullDate.optional(),
    /** Where the permission, or the public source, can be found. Required. */
    ref: line(300),
  }),
});

/** `content/themes/<id>.yml`: a sector, service, method or challenge, and the words people use for it. */
export const themeSchema = z.strictObject({
  /** Which facet the theme belongs to. Required. */
  kind: z.enum(themeKinds),
  /** The label in each language. Required. */
  labels: localized(60),
  /** Other words for the same thing in each language; they feed search. Optional. */
  synonyms: localizedList.default({ sv: [], nb: [], da: [] }),
});

/** `content/site.yml`. */
export const siteSchema = z.strictObject({
  /** The site's name. Required. */
  name: line(60),
  /** Who is responsible for the site. Required. */
  owner: line(120),
  /** Public address of the site, without a path. Required. */
  baseUrl: webUrl.refine(
    (text) => URL.canParse(text) && new URL(text).pathname === '/',
    'rule:base-url-shape',
  ),
  /** The language of a visitor whose own the site does not speak. Required. */
  defaultLocale: locale,
  /** How to reach the owner. Required. */
  contact: z.strictObject({ email, phone: line(40).optional() }),
  /** Makes `/.well-known/security.txt` (RFC 9116), for those who find a weakness. Optional: without it there is none. */
  security: z
    .strictObject({
      /** Where to report it. Optional: the owner's address, if not given. */
      email: email.optional(),
      /** For how many days after a build the address may be relied on. Required; RFC 9116 advises against more than a year. */
      validDays: z.number().int().min(1).max(365),
    })
    .optional(),
  /** How long enquiries are kept, in days. Required. */
  retentionDays: z.number().int().min(1).max(3650),
  /** True puts a line on every page that the cases are examples. Optional. */
  exampleContent: z.boolean().default(false),
});

export const clientSchemaFor = (value: unknown) =>
  typeof value === 'object' && value !== null && 'publicLabel' in value && !('names' in value)
    ? anonymousClientSchema
    : namedClientSchema;

type WithId<T> = T & { id: string };
export type Country = (typeof countries)[number];
export type ClientKind = (typeof clientKinds)[number];
export type ThemeKind = (typeof themeKinds)[number];
export type NamedClient = WithId<z.infer<typeof namedClientSchema>>;
export type AnonymousClient = WithId<z.infer<typeof anonymousClientSchema>>;
export type Client = NamedClient | AnonymousClient;
export type Firm = WithId<z.infer<typeof firmSchema>>;
export type Person = WithId<z.infer<typeof personSchema>>;
export type Theme = WithId<z.infer<typeof themeSchema>>;
export type Site = z.infer<typeof siteSchema>;

export function isAnonymous(client: Client): client is AnonymousClient {
  return 'publicLabel' in client;
}
