import { expect, test, vi } from 'vitest';
import { previewTags } from '@/app/preview/tags';
import { viewOf } from '@/components/view';
import { routes } from '@/lib/domain/route';
import { peopleLibrary } from '../copies/people-library';

vi.mock('@/lib/content/parse-pool', () => import('../content/pool-here'));

test('the words for a picture end the title with one mark, its own where it has one', async () => {
  const { index } = await peopleLibrary();
  const text = index.cases.find(({ slug }) => slug === 'fullt-hus')?.texts.sv;
  if (!text) throw new Error('fullt-hus is not there in sv');
  const altWith = (title: string) => {
    text.title = title;
    const tags = previewTags(viewOf('sv', index), routes.case('fullt-hus'), { title, description: '' });
    return tags.images?.alt;
  };
  expect(altWith('Fullt hus')).toContain('Fullt hus. Porträtt i siffror: ');
  for (const title of ['Hur många ryms?', 'Fullt hus!', 'Fullt hus.', 'Fullt hus …']) {
    expect(altWith(title)).toContain(`${title} Porträtt i siffror: `);
  }
});
