import { z } from 'zod';

/*
 * JSON Feed 1.1 as its specification states it (https://www.jsonfeed.org/version/1.1/): required keys, and no key that
 * it does not know, for extensions begin with an underscore and Casebok has none.
 */

const url = z.url({ protocol: /^https?$/ });
const author = z
  .strictObject({ name: z.string().min(1).optional(), url: url.optional(), avatar: url.optional() })
  .refine((value) => Object.keys(value).length > 0);
const language = z.string().regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/);
/** RFC 3339. */
const instant = z.iso.datetime({ offset: true });

const item = z
  .strictObject({
    id: z.string().min(1),
    url: url.optional(),
    external_url: url.optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: url.optional(),
    banner_image: url.optional(),
    date_published: instant.optional(),
    date_modified: instant.optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string().min(1)).optional(),
    language: language.optional(),
    attachments: z.array(z.looseObject({ url, mime_type: z.string() })).optional(),
  })
  .refine((value) => value.content_html !== undefined || value.content_text !== undefined);

export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(author).optional(),
  language: language.optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url })).optional(),
  items: z.array(item),
});

export type JsonFeed = z.infer<typeof jsonFeedSchema>;
