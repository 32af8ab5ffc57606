import type { IncomingMessage } from 'node:http';
import { locales } from '@/lib/domain/locale';

const casePath = new RegExp(`^/(?:${locales.join('|')})/case/[^/.]+$`);

/** Whether an address is that of a case, of which there are two representations: HTML and Markdown. */
export function isCasePath(path: string): boolean {
  return casePath.test(path);
}

/**
 * Whether the client is to get the Markdown of a case at the page's own address (RFC 9110 §12.5.1). Only one that
 * names the type, as no browser does: `*` stands for what everybody else gets, the page. Between the two the weights
 * decide; naming Markdown beside HTML with the same weight is a wish for it.
 */
export function prefersMarkdown({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const { accept } = headers;
  if ((method !== 'GET' && method !== 'HEAD') || !accept?.toLowerCase().includes('text/markdown'))
    return false;
  const weights = readWeights(accept);
  const markdown = weights.get('text/markdown') ?? 0;
  const html = weights.get('text/html') ?? weights.get('text/*') ?? weights.get('*/*') ?? 0;
  return markdown > 0 && markdown >= html;
}

/** Media type → weight; where one is named twice (with parameters of its own), the greater counts. */
function readWeights(accept: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const range of accept.slice(0, 1000).toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
    const q = parameters.map((parameter) => /^q=([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1]).find(Boolean);
    weights.set(type, Math.max(weights.get(type) ?? 0, q === undefined ? 1 : Number(q)));
  }
  return weights;
}
