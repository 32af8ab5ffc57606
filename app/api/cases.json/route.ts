import { caseList } from '@/lib/copies/case-data';
import { getIndex } from '@/lib/records/library';
import { builtFile } from '../../copy-response';

export const dynamic = 'force-static';

/** Every case, slim: open data. */
export function GET(): Response {
  return builtFile(JSON.stringify(caseList(getIndex())), 'application/json; charset=utf-8');
}
