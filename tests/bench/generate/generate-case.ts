import type { CaseFacts } from '@/lib/domain/case-schema';
import { type Locale, type Localized, locales, perLocale } from '@/lib/domain/locale';
import { personMark } from '@/lib/domain/person-mark';
import { toAsciiId } from '@/lib/domain/slug';
import type { Cast } from './cast';
import type { GeneratedBlock, GeneratedCase, GeneratedSection, GeneratedText, Place } from './library';
import { Random } from './random';
import { SentenceWriter } from './sentence-writer';

/** One case in so many is translated: most into one other language, every fifth of them into both. */
const translatedOneIn = 6;

/** One case: everything is decided once, and told in each of its languages. */
export function generateCase(caseNumber: number, seed: number, cast: Cast): GeneratedCase {
  const random = new Random(seed, 'case', caseNumber);
  const writer = new SentenceWriter(cast, random);
  const nouns: GeneratedCase['nouns'] = { title: [], lead: [], glance: [], heading: [], body: [], voice: [] };
  const write = (kind: string, place: Place, most?: number): Localized<string> => {
    const sentence = writer.write(kind, most);
    for (const noun of sentence.nouns) if (!nouns[place].includes(noun)) nouns[place].push(noun);
    return sentence.text;
  };
  const title = write('title', 'title', 80);
  const glance = {
    lead: write('lead', 'lead', 280),
    challenge: write('challenge', 'glance', 240),
    approach: write('approach', 'glance', 240),
    result: write('result', 'glance', 240),
  };
  const participants = writer.phrase('figure');
  const sections = generateSections(random, cast, writer, write);
  const facts = generateFacts(caseNumber, random, cast, writer.topics);
  const slug = `${toAsciiId(title[cast.original]).slice(0, 60).replace(/-$/, '')}-${facts.id}`;
  const told = (lang: Locale): GeneratedText => ({
    lang,
    title: title[lang],
    lead: glance.lead[lang],
    challenge: glance.challenge[lang],
    approach: glance.approach[lang],
    result: glance.result[lang],
    figureLabels: { participants: participants[lang] },
    sections: sections[lang],
  });
  const texts = Object.fromEntries(languagesOf(cast.original, random).map((lang) => [lang, told(lang)]));
  return { slug, original: cast.original, facts, texts, nouns };
}

function languagesOf(original: Locale, random: Random): Locale[] {
  const others = locales.filter((lang) => lang !== original);
  const kind = random.between(1, translatedOneIn);
  const isWhole = random.chance(0.2);
  if (kind > 1) return [original];
  return [original, ...(isWhole ? others : random.pickSome(others, 1))];
}

type Write = (kind: string, place: Place, most?: number) => Localized<string>;

function generateSections(
  random: Random,
  cast: Cast,
  writer: SentenceWriter,
  write: Write,
): Localized<GeneratedSection[]> {
  const count = random.between(3, 6);
  const ids = new Set<string>();
  const sections = Array.from({ length: count }, (_, position) => {
    const heading = write('heading', 'heading');
    const base = toAsciiId(heading[cast.original]).slice(0, 40).replace(/-$/, '') || 'del';
    const id = ids.has(base) ? `${base}-${position}` : base;
    ids.add(id);
    const paragraphs = Array.from({ length: count > 4 ? 2 : 3 }, () =>
      joined(Array.from({ length: random.between(2, count > 4 ? 3 : 4) }, () => write('body', 'body'))),
    );
    const blocks: Localized<GeneratedBlock>[] = paragraphs.map((text) =>
      perLocale((lang): GeneratedBlock => ({ kind: 'paragraph', text: text[lang] })),
    );
    if (position === 1) blocks.push(voiceBlock(`rost-${position}`, cast, writer, write));
    if (position === 2) blocks.push(stepsBlock(random, write));
    if (position === 0) blocks.push(consultantBlock(cast));
    return perLocale(
      (lang): GeneratedSection => ({
        id,
        heading: heading[lang],
        blocks: blocks.map((block) => block[lang]),
      }),
    );
  });
  return perLocale((lang) => sections.map((section) => section[lang]));
}

function joined(sentences: Localized<string>[]): Localized<string> {
  return perLocale((lang) => sentences.map((sentence) => sentence[lang]).join(' '));
}

function voiceBlock(
  id: string,
  { witness }: Cast,
  writer: SentenceWriter,
  write: Write,
): Localized<GeneratedBlock> {
  const text = write('voice', 'voice');
  const role = writer.phrase('role');
  return perLocale(
    (lang): GeneratedBlock => ({
      kind: 'voice',
      id,
      ...(witness ? { person: witness.id } : { role: capital(role[lang]) }),
      text: text[lang],
    }),
  );
}

function stepsBlock(random: Random, write: Write): Localized<GeneratedBlock> {
  const items = Array.from({ length: random.between(3, 5) }, () => write('steps', 'body'));
  return perLocale((lang): GeneratedBlock => ({ kind: 'steps', items: items.map((item) => item[lang]) }));
}

function consultantBlock({ consultants, firm }: Cast): Localized<GeneratedBlock> {
  const named = consultants.map(({ id, name }) => personMark(id, name)).join(', ');
  const texts = {
    sv: `${named} från ${firm.name} ledde arbetet.`,
    nb: `${named} fra ${firm.name} ledet arbeidet.`,
    da: `${named} fra ${firm.name} ledede arbejdet.`,
  };
  return perLocale((lang): GeneratedBlock => ({ kind: 'paragraph', text: texts[lang] }));
}

const services = [
  'organisationsutveckling',
  'ledarutveckling',
  'verksamhetsutveckling',
  'dialogmoten',
  'processkartlaggning',
  'tjanstedesign',
  'samverkan',
  'effektivisering',
];

function generateFacts(caseNumber: number, random: Random, cast: Cast, topics: string[]): CaseFacts {
  const { client, firm, consultants } = cast;
  const [year, length] = [random.between(2009, 2022), random.between(0, 2)];
  const day = `${random.between(2016, 2025)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  return {
    // Five letters or digits, in order.
    id: (caseNumber + 36 ** 4).toString(36),
    client: client.id,
    firm: firm.id,
    consultants: consultants.map(({ id }) => id),
    contacts: [],
    themes: [...topics, ...random.pickSome(services, random.between(1, 2))],
    ...(random.chance(0.7) && { period: { earliest: String(year), latest: String(year + length) } }),
    figures: generateFigures(random),
    related: [],
    published: day,
    aliases: [],
    source: { title: `Casebok bench ${caseNumber}` },
  };
}

function generateFigures(random: Random): CaseFacts['figures'] {
  const participants = Math.round(8 * (1 - random.next()) ** -0.8);
  const all: CaseFacts['figures'] = [
    {
      id: 'participants',
      value: Math.min(2000, participants),
      unit: random.pick(['managers', 'people', 'participants'] as const),
      kind: 'participants',
    },
    { id: 'months', value: random.between(2, 30), unit: 'months', kind: 'effort' },
    { id: 'gatherings', value: random.between(2, 24), unit: 'gatherings', kind: 'effort' },
    { id: 'centres', value: random.between(2, 18), unit: 'centres', kind: 'units' },
  ];
  const [first, ...others] = all;
  return [...(first ? [first] : []), ...random.pickSome(others, random.between(0, 3))];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
