import { type AnyOrama, create, search } from '@orama/orama';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stopwords as danishStops } from '@orama/stopwords/danish';
import { stopwords as norwegianStops } from '@orama/stopwords/norwegian';
import { stopwords as swedishStops } from '@orama/stopwords/swedish';
import type { Locale } from '@/lib/domain/locale';
import { depth, type Question } from '../engine';
import { boosts, peerFields } from '../peer-documents';

const tokenizers = {
  sv: { language: 'swedish', stemming: true, stemmer: swedish, stopWords: swedishStops },
  nb: { language: 'norwegian', stemming: true, stemmer: norwegian, stopWords: norwegianStops },
  da: { language: 'danish', stemming: true, stemmer: danish, stopWords: danishStops },
} as const;

const schema = {
  title: 'string',
  lead: 'string',
  headings: 'string',
  body: 'string',
  labels: 'string',
} as const;

export function emptyIndex(lang: Locale): AnyOrama {
  const { stopWords, ...tokenizer } = tokenizers[lang];
  return create({ schema, components: { tokenizer: { ...tokenizer, stopWords: [...stopWords] } } });
}

export async function ask(index: AnyOrama, { text }: Question): Promise<string[]> {
  const { hits } = await search(index, {
    term: text,
    properties: [...peerFields],
    boost: boosts,
    tolerance: 1,
    threshold: 1,
    limit: depth,
  });
  return hits.map(({ id }) => id);
}
