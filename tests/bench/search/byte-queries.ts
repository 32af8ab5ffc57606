import { type Locale, locales } from '@/lib/domain/locale';
import { compoundOf, topics } from '../generate/compounds';
import { nouns } from '../generate/lexicon';
import { Random } from '../generate/random';
import type { Question } from './engine';
import { withTypingError } from './misspell';

/** Kinds of queries whose bytes are told apart. */
export const byteKinds = [
  'one word, simple',
  'one word, compound',
  'two words',
  'typing error',
  'prefix',
] as const;
export type ByteKind = (typeof byteKinds)[number];

export interface ByteQuery extends Question {
  kind: ByteKind;
}

/**
 * Queries for measuring bytes: the same for every collection, so that growth is that of the index alone.
 * Simple nouns are frequent, compounds are of all ranks down to rare ones.
 */
export function byteQueries(seed: number, each: number): ByteQuery[] {
  return locales.flatMap((lang) => {
    const random = new Random(seed, 'bytes', lang);
    const simple = () => random.pick(nouns).forms[lang].i;
    const compound = () => compoundOf(random.pick(topics), random.between(0, 400)).forms[lang].i;
    const make: Record<ByteKind, () => string> = {
      'one word, simple': simple,
      'one word, compound': compound,
      'two words': () => `${simple()} ${random.chance(0.5) ? compound() : simple()}`,
      'typing error': () =>
        withTypingError(
          longWord(() => (random.chance(0.5) ? compound() : simple())),
          random,
        ),
      prefix: () => longWord(compound).slice(0, random.between(3, 6)),
    };
    return byteKinds.flatMap((kind) =>
      Array.from({ length: each }, () => question(kind, make[kind](), lang)),
    );
  });
}

function question(kind: ByteKind, text: string, lang: Locale): ByteQuery {
  return { kind, text, lang, isTyping: kind === 'prefix' };
}

function longWord(draw: () => string): string {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const word = draw();
    if (word.length > 5) return word;
  }
  throw new Error('No word is long enough');
}
