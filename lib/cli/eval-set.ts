import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocale, type Locale } from '@/lib/domain/locale';
import type { SearchDocument } from '@/lib/search/search-document';

/** A line of `queries.jsonl`. */
export interface EvalQuery {
  q: string;
  lang: Locale;
  relevant: string[];
  /** The same text in the query's own language, where the set is parallel. */
  same_lang?: string;
}

export interface EvalSet {
  documents: SearchDocument[];
  queries: EvalQuery[];
  /** Lines left out because their language is none of the site's. */
  skipped: number;
}

interface EvalDocument {
  id: string;
  lang: string;
  title: string;
  text: string;
}

/** Reads `docs.jsonl` and `queries.jsonl` of a folder. The document's id becomes its slug. */
export function readEvalSet(folder: string): EvalSet {
  // The format is documented in the design; a file of another shape fails on the first missing property.
  const read = <Line extends { lang: string }>(name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  const lines = read<EvalDocument>('docs.jsonl');
  const asked = read<EvalQuery>('queries.jsonl');
  const documents = lines.flatMap(({ id, lang, title, text }) =>
    isLocale(lang) ? [{ slug: id, lang, title, sections: [{ text }] }] : [],
  );
  const queries = asked.filter(({ lang }) => isLocale(lang));
  return { documents, queries, skipped: lines.length - documents.length + asked.length - queries.length };
}
