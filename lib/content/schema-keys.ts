import { z } from 'zod';

/**
 * Names of the fields that a schema has at a place.
 * @param path of the place, as zod tells it; numbers are the items of a list
 * @returns for a list of groups the fields of a group; none where single values stand
 */
export function schemaKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schemaKeys(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return schemaKeys(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const inner = schema.shape[String(step)];
  return inner ? schemaKeys(inner, rest) : [];
}
