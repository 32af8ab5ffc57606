import { z } from 'zod';
import type { LibraryIndex } from '@/lib/domain/record';
import { copies } from '@/lib/domain/route';
import { absolute } from './addresses';
import { caseDataSchema, caseListSchema } from './case-data-schema';

const schemas = { case: caseDataSchema, cases: caseListSchema };

/**
 * The open data described for other programs (https://json-schema.org/draft/2020-12).
 * @param of one case, or the list
 * @returns the schema, named by its own address
 */
export function jsonSchema(of: keyof typeof schemas, index: LibraryIndex): object {
  const schema = z.toJSONSchema(schemas[of], { override: ({ jsonSchema }) => openToMore(jsonSchema) });
  return { $id: absolute(copies.schema(of), index), ...schema };
}

/** We hold ourselves to the fields named; whoever reads must not fail when one is added. */
function openToMore(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}
