import { describe, expect, test, vi } from 'vitest';
import { build, change, copySmallSite, edited, inShort } from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

/** Problems of the small site with a line more among the facts of a case. */
async function problemsWith(lines: string, today?: string): Promise<string[]> {
  const folders = copySmallSite();
  change(
    folders,
    edited(folders, 'cases/hamn/sv.md', 'published: 2026-02-01', `published: 2026-02-01\n${lines}`),
  );
  return inShort(await build(folders, { mode: 'check', ...(today && { today }) }));
}

describe('what is said of a reference', () => {
  test.each([
    'Ring 070-123 45 67',
    '+47 22 00 00 00',
    'tlf. 22 00 00 00',
    '08-123456',
    'chef@kommun.example',
  ])('%s is refused', async (text) => {
    expect(await problemsWith(`reference: { role: '${text}' }`)).toEqual([
      'contact-in-reference cases/hamn/sv.md:7 reference.role',
    ]);
  });

  test.each(['1 000 000 000 kr', '500 000–900 000 kr', '0,5–1 mkr', '2024-05-17', '@ledning'])(
    '%s is not',
    async (text) => {
      expect(await problemsWith(`reference: { valueBand: '${text}' }`)).toEqual([]);
    },
  );
});

test('a case is to be read again after its day, when it is public', async () => {
  expect(await problemsWith('reviewBy: 2026-11-22', '2026-11-22')).toEqual([]);
  expect(await problemsWith('reviewBy: 2026-11-22', '2026-11-23')).toEqual([
    'review-due cases/hamn/sv.md:7 reviewBy',
  ]);
  // Before the case is out, nobody reads it.
  expect(await problemsWith('reviewBy: 2026-01-01', '2026-01-15')).not.toContain(
    'review-due cases/hamn/sv.md:7 reviewBy',
  );
});
