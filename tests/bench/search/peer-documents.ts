import type { Locale } from '@/lib/domain/locale';
import type { SearchDocument } from '@/lib/search/search-document';
import { fields } from '@/lib/search/weights';

/** A document as engines with plain text fields take it: the same words that our own index gets. */
export interface PeerDocument {
  id: string;
  title: string;
  lead: string;
  headings: string;
  body: string;
  labels: string;
}

/** Our own field weights, so that no engine is ahead by knowing what a title is worth. */
export const boosts = {
  title: fields.title.weight,
  lead: fields.lead.weight,
  headings: fields.heading.weight,
  body: fields.body.weight,
  labels: fields.theme.weight,
} satisfies Record<Exclude<keyof PeerDocument, 'id'>, number>;

export const peerFields = ['title', 'lead', 'headings', 'body', 'labels'] as const;

/** The documents of a language, for an index of their own: a stemmer knows one language. */
export function peerDocuments(documents: readonly SearchDocument[], lang: Locale): PeerDocument[] {
  return documents.filter((document) => document.lang === lang).map(peerDocument);
}

function peerDocument({ slug, title, sections, labels = [] }: SearchDocument): PeerDocument {
  const isLead = (field?: string) => field === 'lead' || field === 'glance';
  const texts = (wanted: boolean) =>
    sections.flatMap(({ text, field }) => (isLead(field) === wanted ? [text] : [])).join('\n');
  return {
    id: slug,
    title,
    lead: texts(true),
    headings: sections.flatMap(({ heading = [] }) => heading).join('\n'),
    body: texts(false),
    labels: labels.map(({ text }) => text).join('\n'),
  };
}
