import { isAnonymous } from '@/lib/domain/entity-schema';
import { type Localized, perLocale } from '@/lib/domain/locale';
import type { Cast } from './cast';
import { compoundOf, nounsOf, topics } from './compounds';
import { adjectives, type Noun, nouns, readPhrases, verbs } from './lexicon';
import { placeName, projectName } from './names';
import type { Random } from './random';
import { type Bindings, realize, slotsOf } from './realize';

const sentences = readPhrases('sentences');
const phrases = readPhrases('phrases');

/** Nouns for people: who does things in a sentence. */
const actors = nouns.filter(({ id }) =>
  /^(?:chef|medarbetare|mellanchef|handledare|sjukskoterska|underskoterska|brukare|arbetsterapeut|elev|larare|rektor|pedagog|lakare|patient|tandlakare|barnmorska|socialsekreterare|handlaggare|entreprenor|kund|leverantor|agare|politiker|medborgare|invanare|volontar|besokare|vikarie|styrgrupp|arbetsgrupp)$/.test(
    id,
  ),
);

/** The share of a case's own nouns that are compounds, and how fast their frequency falls with their rank. */
const compoundShare = 0.55;
const compoundExponent = 1.12;

export interface WrittenSentence {
  text: Localized<string>;
  nouns: string[];
}

/**
 * Writes the sentences of one case: with nouns of its two topics and of all work, drawn anew for each case
 * and then repeated, as a text about one thing repeats its words.
 */
export class SentenceWriter {
  readonly topics: string[];
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #nouns: Noun[];
  readonly #actors: Noun[];
  readonly #used = new Map<string, Set<number>>();

  constructor(cast: Cast, random: Random) {
    this.#cast = cast;
    this.#random = random;
    const [first, second] = [
      topics[random.zipf(topics.length, 0.5)] ?? 'ledning',
      topics[random.zipf(topics.length, 0.5)] ?? 'ledning',
    ];
    this.topics = [...new Set([first, second])];
    this.#nouns = [
      ...this.#draw(first, 20),
      ...this.#draw(second, 10),
      ...this.#draw('general', 10),
      ...random.pickSome(nouns, 2),
    ].sort(() => random.next() - 0.5);
    const own = actors.filter(({ topic }) => this.topics.includes(topic));
    this.#actors = [...random.pickSome(own, 3), ...random.pickSome(actors, own.length > 2 ? 1 : 3)];
  }

  /**
   * A sentence of a kind, at most `most` characters in the longest language.
   * @param kind a heading of `lexicon/sentences.txt`
   */
  write(kind: string, most = 600): WrittenSentence {
    for (let attempt = 0; ; attempt += 1) {
      const sentence = this.#unusedSentence(kind);
      const isPlain = attempt > 20;
      const bindings = this.#bind(slotsOf(sentence), isPlain);
      const text = realize(sentence, bindings);
      if (Math.max(...Object.values(text).map(({ length }) => length)) > most && attempt < 200) continue;
      return { text, nouns: [...bindings.nouns.values()].map(({ id }) => id) };
    }
  }

  /** A fixed phrase of a kind. */
  phrase(kind: string): Localized<string> {
    return this.#random.pick(phrases.get(kind) ?? []);
  }

  #draw(topic: string, count: number): Noun[] {
    const random = this.#random;
    const plain = nounsOf(topic);
    return Array.from({ length: count }, () => {
      if (topic === 'general' || !random.chance(compoundShare))
        return plain[random.zipf(plain.length, 0.8)] ?? random.pick(plain);
      return compoundOf(topic, random.rank(compoundExponent));
    });
  }

  /** Each kind's sentences come once before any comes again. */
  #unusedSentence(kind: string): Localized<string> {
    const all = sentences.get(kind) ?? [];
    let used = this.#used.get(kind) ?? new Set();
    if (used.size >= all.length) used = new Set();
    const left = all.map((_, position) => position).filter((position) => !used.has(position));
    const position = this.#random.pick(left);
    this.#used.set(kind, used.add(position));
    return this.#random.pick(all.slice(position, position + 1));
  }

  #bind(slots: string[], isPlain: boolean): Bindings {
    const bindings: Bindings = {
      nouns: new Map(),
      verbs: new Map(),
      adjectives: new Map(),
      facts: new Map(),
    };
    for (const slot of slots) {
      if (/^N\d$/.test(slot)) bindings.nouns.set(slot, this.#noun(isPlain, bindings));
      else if (/^S\d$/.test(slot)) bindings.nouns.set(slot, this.#random.pick(this.#actors));
      else if (/^V\d$/.test(slot)) bindings.verbs.set(slot, this.#random.pick(verbs));
      else if (/^A\d$/.test(slot)) bindings.adjectives.set(slot, this.#random.pick(adjectives));
      else bindings.facts.set(slot, this.#fact(slot));
    }
    return bindings;
  }

  /** Different nouns in one sentence; only short ones when the sentence has to be short. */
  #noun(isPlain: boolean, { nouns: taken }: Bindings): Noun {
    const others = this.#nouns.filter((noun) => ![...taken.values()].includes(noun));
    const left = isPlain ? others.filter(({ id }) => !id.includes('+')) : others;
    return left[this.#random.zipf(left.length, 0.45)] ?? this.#random.pick(this.#nouns);
  }

  #fact(slot: string): Localized<string> {
    const random = this.#random;
    const { client, firm, country } = this.#cast;
    const same = (text: string | number) => perLocale(() => String(text));
    switch (slot) {
      case 'ADV':
        return this.phrase('adverbial');
      case 'ROLE':
        return this.phrase('role');
      case 'CLIENT':
        return isAnonymous(client) ? organisation : client.names;
      case 'FIRM':
        return same(firm.name);
      case 'PLACE':
        return same(placeName(country, random));
      case 'PROJ':
        return same(projectName(country, random));
      case 'NUM':
        return same(random.between(7, random.chance(0.2) ? 990 : 96));
      case 'NUM2':
        return same(random.between(3, 24));
      case 'MONTHS':
        return same(random.between(3, 30));
      case 'YEAR':
        return same(random.between(2008, 2018));
      case 'YEAR2':
        return same(random.between(2019, 2025));
      case 'SUM':
        return same(`${random.between(1, 99)} ${random.between(0, 9)}00`);
      default:
        throw new Error(`There is no slot "${slot}"`);
    }
  }
}

const organisation = { sv: 'organisationen', nb: 'organisasjonen', da: 'organisationen' };
