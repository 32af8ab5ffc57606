import { caseData } from '@/lib/copies/case-data';
import { missedData } from '@/lib/copies/miss-copies';
import { getCase, getIndex } from '@/lib/records/library';
import { madeCopy, missingCopy, redirectTo } from '../../../copy-response';

const headers = { 'content-type': 'application/json; charset=utf-8' };

/** A case as JSON, in all its languages: `/api/case/<slug>.json`. Made when asked for, as its Markdown is. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const slug = /^(.+)\.json$/.exec(file)?.[1] ?? '';
  const index = getIndex();
  const record = getCase(slug);
  if (record) return madeCopy(request, JSON.stringify(caseData(record, index)), headers);
  const missed = missedData(slug, index);
  switch (missed.kind) {
    case 'moved':
      return redirectTo(308, missed.to);
    case 'withdrawn':
      return missingCopy(
        410,
        JSON.stringify({ error: 'withdrawn', withdrawals: missed.withdrawals }),
        headers,
      );
    case 'not-found':
      return missingCopy(404, JSON.stringify({ error: 'not-found' }), headers);
  }
}
