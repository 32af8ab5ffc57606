import { parseMarkdown } from '@/lib/markdown';
import { faultsOfBody } from '../unit/markdown/tree-faults';
import { allPlaces } from './placements';

export interface XssTask {
  place: string;
  attacks: string[];
}

/** Runs in a worker thread. @returns per attack what is dangerous in its tree, or an empty text */
export default function inspect({ place, attacks }: XssTask): string[] {
  const put = allPlaces[place];
  if (!put) throw new Error(`There is no place "${place}".`);
  return attacks.map((attack) => {
    try {
      const { body } = parseMarkdown({ text: put(attack), file: 'x.md', firstLine: 1, lang: 'sv' });
      return faultsOfBody(body).join(', ');
    } catch (error) {
      return `crash: ${String(error)}`;
    }
  });
}
