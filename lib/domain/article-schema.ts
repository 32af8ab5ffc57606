import { z } from 'zod';
import { fullDate, line, locale, partialDate, publishStatus, slug, source } from './schema-parts';

const text = {
  /** At most 100 characters. Required. */
  title: line(100),
  /** One or two sentences. Required. */
  lead: line(280),
};

/** `content/themes/<id>.<lang>.md`: prose on a theme page, such as a service or a guide. */
export const themeProseSchema = z.strictObject(text);

/** `content/pages/<slug>/<lang>.md`: a fixed page. */
export const pageSchema = z.strictObject(text);

const newsText = { ...text, status: publishStatus, updated: fullDate.optional() };

/** `content/news/<slug>/<lang>.md`: the original language file. */
export const newsOriginalSchema = z.strictObject({
  ...newsText,
  /** When it happened, as precisely as the source says. Leave it out where the source gives no date: the page then says so. */
  date: partialDate.optional(),
  /** The firm it is about. Optional. */
  firm: slug.optional(),
  /** People it names. Optional. */
  people: z.array(slug).default([]),
  /** Day of first publication on this site. Required once published. */
  published: fullDate.optional(),
  /** Where the facts come from. Required. */
  source,
});

export const newsTranslationSchema = z.strictObject({ translationOf: locale, ...newsText });

export type ThemeProseFields = z.infer<typeof themeProseSchema>;
export type PageFields = z.infer<typeof pageSchema>;
export type NewsOriginalFields = z.infer<typeof newsOriginalSchema>;
export type NewsTranslationFields = z.infer<typeof newsTranslationSchema>;
