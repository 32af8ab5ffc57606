import type { z } from 'zod';
import type { Problem } from '@/lib/domain/problem';
import { checkSchema } from './check-schema';
import type { Parsed } from './yaml-mapping';
import type { YamlPlaces } from './yaml-places';

/** What is translated has two schemas: an original holds facts and text, a translation text alone. */
interface TextSchemas<Original extends z.ZodObject, Translation extends z.ZodObject> {
  original: Original;
  translation: Translation;
}

/**
 * Holds front matter to the schema of an original or of a translation. One that holds no fact at all is taken for a
 * translation that does not say so: else each fact would be asked for.
 * @returns as `checkSchema` does
 */
export function checkText<Original extends z.ZodObject, Translation extends z.ZodObject>(
  { original, translation }: TextSchemas<Original, Translation>,
  data: Record<string, unknown>,
  places: YamlPlaces,
): Parsed<z.infer<Original> | z.infer<Translation>> {
  const facts = Object.keys(original.shape).filter((key) => !Object.hasOwn(translation.shape, key));
  if ('translationOf' in data) return checkSchema(translation, data, places);
  if (facts.some((key) => Object.hasOwn(data, key))) return checkSchema(original, data, places);
  const required = facts.filter((key) => !original.shape[key].isOptional());
  const { value, problems } = checkSchema(translation, data, places);
  return value
    ? { value, problems }
    : { value, problems: problems.map((problem) => untold(problem, required)) };
}

function untold(problem: Problem, facts: string[]): Problem {
  return problem.rule === 'field-missing' && problem.field === 'translationOf'
    ? { ...problem, rule: 'translation-of-missing', params: { list: facts.join(', ') } }
    : problem;
}
