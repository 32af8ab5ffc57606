import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawPortraits } from '@/lib/content/draw-portraits';
import { parseFile } from '@/lib/content/parse-file';
import type { ParsePool } from '@/lib/content/parse-pool';
import { toHanded } from '@/lib/content/parsed-file';

/**
 * Stands in for `lib/content/parse-pool.ts` where a test is not about worker threads, which take seconds to
 * start: `vi.mock('@/lib/content/parse-pool', () => import('./pool-here'))`. `parse-pool.test.ts` shows that
 * both give the same.
 */
export function openParsePool(folder: string): ParsePool {
  return {
    parse: async (file) => toHanded(parseFile(file, readFileSync(path.join(folder, file)))),
    draw: async (task) => drawPortraits(task),
    close: async () => {},
  };
}
