import { securityText } from '@/lib/copies/security-text';
import { getIndex } from '@/lib/records/library';

export const dynamic = 'force-static';

const headers = { 'content-type': 'text/plain; charset=utf-8' };

/** Where to report a weakness (RFC 9116). */
export function GET(): Response {
  const text = securityText(getIndex());
  return text === undefined
    ? new Response('Not Found\n', { status: 404, headers })
    : new Response(text, { headers });
}
