import type { Theme } from '@/lib/domain/entity-schema';
import { perLocale } from '@/lib/domain/locale';
import { toAsciiId } from '@/lib/domain/slug';
import { nounsOf, topics } from './compounds';
import { readLines } from './lexicon';

/** A sector for each topic, with its first nouns as synonyms, and the services, methods and challenges of all. */
export function generatedThemes(): Theme[] {
  const lines = readLines('phrases');
  const sectors = lines.filter(({ group }) => group === 'topic');
  const others = lines.filter(({ group }) => group === 'theme');
  return [
    ...topics.map((topic, position): Theme => {
      const labels = labelsOf(sectors[position]?.columns ?? []);
      const words = nounsOf(topic).slice(0, 4);
      return {
        id: topic,
        kind: 'sector',
        labels,
        synonyms: perLocale((lang) => words.map(({ forms }) => forms[lang].i)),
      };
    }),
    ...others.map(({ columns: [kind, ...columns] }): Theme => {
      const labels = labelsOf(columns);
      return { id: toAsciiId(labels.sv), kind: kindOf(kind), labels, synonyms: { sv: [], nb: [], da: [] } };
    }),
  ];
}

function labelsOf([sv = '', nb = '', da = '']: string[]): Theme['labels'] {
  return { sv, nb, da };
}

function kindOf(kind = ''): Theme['kind'] {
  if (kind === 'service' || kind === 'method' || kind === 'challenge') return kind;
  throw new Error(`There is no kind of theme "${kind}"`);
}
