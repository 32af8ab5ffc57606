import { perLocale } from '@/lib/domain/locale';
import type { NounForms } from './inflect';
import { type Noun, nouns } from './lexicon';
import { Random } from './random';

/*
 * Scandinavian text gets most of its ever new words by compounding. Every topic has an endless list of
 * compounds, the same for every seed; texts draw from it by rank, so that the vocabulary grows with the
 * collection (Heaps' law) and most words are rare (Zipf's).
 */

const byId = new Map(nouns.map((noun) => [noun.id, noun]));
const byTopic = new Map<string, Noun[]>();
for (const noun of nouns) byTopic.set(noun.topic, [...(byTopic.get(noun.topic) ?? []), noun]);

export const topics: readonly string[] = [...byTopic.keys()].filter((topic) => topic !== 'general');

export function nounsOf(topic: string): readonly Noun[] {
  return byTopic.get(topic) ?? [];
}

/** Compounds of three parts come after as many of two. */
const longFrom = 150;

/** A topic's compound by its rank, 0 being the most frequent. */
export function compoundOf(topic: string, rank: number): Noun {
  const random = new Random('compound', topic, rank);
  const head = random.pick(nounsOf(random.chance(0.35) ? 'general' : topic));
  const modifier = random.pick(random.chance(0.7) ? nounsOf(topic) : nouns);
  const compound = join(modifier === head ? random.pick(nouns) : modifier, head);
  return rank >= longFrom && random.chance(0.25) ? join(random.pick(nounsOf(topic)), compound) : compound;
}

/** @throws on an id that is made of other than nouns of the lexicon */
export function nounById(id: string): Noun {
  return id
    .split('+')
    .map((part) => {
      const noun = byId.get(part);
      if (!noun) throw new Error(`There is no noun "${part}"`);
      return noun;
    })
    .reduceRight((head, modifier) => join(modifier, head));
}

function join(modifier: Noun, head: Noun): Noun {
  return {
    id: `${modifier.id}+${head.id}`,
    topic: head.topic,
    forms: perLocale((lang): NounForms => {
      const [{ link }, forms] = [modifier.forms[lang], head.forms[lang]];
      const whole = (form: string) => joinLetters(link, form);
      return {
        i: whole(forms.i),
        d: whole(forms.d),
        p: whole(forms.p),
        dp: whole(forms.dp),
        link: whole(/s$/.test(forms.link) ? forms.link : `${forms.link}s`),
        neuter: forms.neuter,
      };
    }),
  };
}

/** Three equal consonants in a row are written as two in all three languages ("busstation"). */
function joinLetters(first: string, second: string): string {
  const last = first.at(-1);
  return last === first.at(-2) && last === second[0] ? first + second.slice(1) : first + second;
}
