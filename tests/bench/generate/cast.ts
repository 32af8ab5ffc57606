import type { Client, Country, Firm, Person } from '@/lib/domain/entity-schema';
import type { Locale } from '@/lib/domain/locale';
import { toAsciiId } from '@/lib/domain/slug';
import { firmName, personName, placeName } from './names';
import { Random } from './random';

/** Who takes part in one case. */
export interface Cast {
  original: Locale;
  country: Country;
  client: Client;
  firm: Firm;
  consultants: Person[];
  /** The client's own person, where one is named. */
  witness?: Person;
}

const languages: Record<Country, Locale> = { SE: 'sv', NO: 'nb', DK: 'da' };
const firmCount = 24;

/**
 * Chooses clients, firms and people for one case after another; some come back. What a case gets depends on
 * the cases before it alone.
 */
export class Casting {
  readonly clients: Client[] = [];
  readonly firms: Firm[];
  readonly people: Person[] = [];
  readonly #seed: number;
  readonly #ids = new Set<string>();
  readonly #consultants = new Map<string, Person[]>();

  constructor(seed: number) {
    this.#seed = seed;
    const random = new Random(seed, 'firms');
    this.firms = Array.from({ length: firmCount }, () => {
      const name = this.#unused(() => firmName(random));
      return { id: toAsciiId(name), name };
    });
  }

  cast(caseNumber: number): Cast {
    const random = new Random(this.#seed, 'cast', caseNumber);
    const client =
      random.chance(0.35) && this.clients.length > 0
        ? random.pick(this.clients)
        : this.#newClient(random.pick(['SE', 'SE', 'NO', 'DK'] as const), random);
    const firm = this.firms[random.zipf(firmCount, 0.7)] ?? random.pick(this.firms);
    const consultants = [this.#consultant(firm, client.country, random)];
    const isNamed = !('publicLabel' in client) && random.chance(0.4);
    return {
      original: languages[client.country],
      country: client.country,
      client,
      firm,
      consultants,
      ...(isNamed && { witness: this.#newWitness(client, random) }),
    };
  }

  #newClient(country: Country, random: Random): Client {
    const place = this.#unused(() => placeName(country, random));
    const id = toAsciiId(place);
    const kind = random.pick([
      'municipality',
      'municipality',
      'municipality',
      'region',
      'state',
      'company',
    ] as const);
    const employees = random.chance(0.5)
      ? { value: random.between(3, 400) * 50, ...(random.chance(0.6) && { approx: true }) }
      : undefined;
    const rest = { id, country, kind, ...(employees && { employees }) };
    const client: Client = random.chance(0.12)
      ? { ...rest, publicLabel: publicLabels[kind] }
      : { ...rest, names: clientNames(place, kind), otherNames: [] };
    this.clients.push(client);
    return client;
  }

  #consultant(firm: Firm, country: Country, random: Random): Person {
    const own = this.#consultants.get(firm.id) ?? [];
    if (own.length > 0 && !random.chance(0.05)) return random.pick(own);
    const title = { sv: 'konsult', nb: 'konsulent', da: 'konsulent' };
    const person = this.#newPerson(country, random, {
      side: 'consultant',
      titles: [{ title, firm: firm.id }],
      firm: firm.id,
    });
    this.#consultants.set(firm.id, [...own, person]);
    return person;
  }

  #newWitness(client: Client, random: Random): Person {
    const title = random.pick(witnessTitles);
    return this.#newPerson(client.country, random, {
      side: 'client',
      titles: [{ title, client: client.id }],
    });
  }

  #newPerson(country: Country, random: Random, rest: Pick<Person, 'side' | 'titles' | 'firm'>): Person {
    const name = this.#unused(() => personName(country, random));
    const person: Person = {
      id: toAsciiId(name),
      name,
      ...rest,
      permission: { basis: 'public-source', scope: ['name'], ref: 'Generated for benchmarks' },
    };
    this.people.push(person);
    return person;
  }

  /** Tries until the name's id is new; after a while with a second word. */
  #unused(name: () => string): string {
    for (let attempt = 0; ; attempt += 1) {
      const candidate = attempt < 30 ? name() : `${name()} ${name().split(' ').at(-1)}`;
      if (this.#ids.has(toAsciiId(candidate))) continue;
      this.#ids.add(toAsciiId(candidate));
      return candidate;
    }
  }
}

function clientNames(place: string, kind: Client['kind']) {
  switch (kind) {
    case 'municipality':
      return { sv: `${place} kommun`, nb: `${place} kommune`, da: `${place} Kommune` };
    case 'region':
      return { sv: `Region ${place}`, nb: `Region ${place}`, da: `Region ${place}` };
    case 'state':
      return { sv: `Myndigheten ${place}`, nb: `Etaten ${place}`, da: `Styrelsen ${place}` };
    case 'company':
      return { sv: `${place} Verkstad`, nb: `${place} Verksted`, da: `${place} Værksted` };
  }
}

const publicLabels = {
  municipality: {
    sv: 'En kommun som inte nämns vid namn',
    nb: 'En kommune som ikke nevnes ved navn',
    da: 'En kommune, der ikke nævnes ved navn',
  },
  region: {
    sv: 'En region som inte nämns vid namn',
    nb: 'En region som ikke nevnes ved navn',
    da: 'En region, der ikke nævnes ved navn',
  },
  state: {
    sv: 'En myndighet som inte nämns vid namn',
    nb: 'En etat som ikke nevnes ved navn',
    da: 'En styrelse, der ikke nævnes ved navn',
  },
  company: {
    sv: 'Ett företag som inte nämns vid namn',
    nb: 'En bedrift som ikke nevnes ved navn',
    da: 'En virksomhed, der ikke nævnes ved navn',
  },
} as const;

const witnessTitles = [
  { sv: 'kommundirektör', nb: 'kommunedirektør', da: 'kommunaldirektør' },
  { sv: 'enhetschef', nb: 'enhetsleder', da: 'enhedsleder' },
  { sv: 'personalchef', nb: 'personalsjef', da: 'personalechef' },
  { sv: 'utvecklingschef', nb: 'utviklingssjef', da: 'udviklingschef' },
];
