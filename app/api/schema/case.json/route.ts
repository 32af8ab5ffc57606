import { jsonSchema } from '@/lib/copies/json-schema';
import { getIndex } from '@/lib/records/library';
import { builtFile } from '../../../copy-response';

export const dynamic = 'force-static';

/** What a case as JSON holds. */
export function GET(): Response {
  return builtFile(JSON.stringify(jsonSchema('case', getIndex())), 'application/schema+json; charset=utf-8');
}
