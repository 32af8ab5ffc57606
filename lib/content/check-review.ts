import type { Problem } from '@/lib/domain/problem';
import type { Gated } from './gate';
import type { ParseCache } from './parse-cache';

/**
 * Public cases whose day to be read again has passed.
 * @param today `YYYY-MM-DD`
 */
export function checkReview({ cases }: Gated, today: string, cache: ParseCache): Problem[] {
  return cases.flatMap(({ original }): Problem[] => {
    const day = original.facts?.reviewBy;
    if (day === undefined || day >= today) return [];
    const at = cache.placeOf(original.file, 'reviewBy');
    const { file } = original;
    return [{ file, ...at, severity: 'warning', rule: 'review-due', field: 'reviewBy', params: { day } }];
  });
}
