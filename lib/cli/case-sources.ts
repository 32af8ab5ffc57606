import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '@/lib/domain/locale';
import type { CaseRecord, LibraryIndex } from '@/lib/domain/record';
import { caseDocuments, namesIn } from '@/lib/search/from-case';
import { type DocumentSource, numberCases } from '@/lib/search/index/document-source';
import type { SearchDocument } from '@/lib/search/search-document';

/**
 * The documents of all records, unread: the fingerprints that the records were written with, and the names
 * that a case refers to, tell which of them have changed.
 * @param records folder of the records
 */
export function caseSources(records: string, index: LibraryIndex): DocumentSource[] {
  const ledger = readLedger(path.join(records, 'written.json'));
  const numbers = numberCases([...index.cases, ...index.withdrawals]);
  return index.cases.flatMap((entry): DocumentSource[] => {
    const { slug } = entry;
    const caseNumber = numbers.get(slug) ?? 0;
    const file = path.join(records, 'cases', `${slug}.json`);
    const names = namesIn(entry, index);
    const key = hash(JSON.stringify([ledger[slug] ?? hash(readFileSync(file)), names]));
    let documents: SearchDocument[] | undefined;
    const read = () => {
      documents ??= caseDocuments(JSON.parse(readFileSync(file, 'utf8')) as CaseRecord, names);
      return documents;
    };
    return locales
      .filter((lang) => entry.texts[lang])
      .map((lang) => ({ slug, lang, caseNumber, key, read: () => only(read(), lang, file) }));
  });
}

/** Slug → fingerprint of its record; without it the records themselves are looked at. */
function readLedger(file: string): Record<string, string> {
  // Written with the records, by `write-records.ts`.
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function only(documents: readonly SearchDocument[], lang: string, file: string): SearchDocument {
  const document = documents.find((one) => one.lang === lang);
  if (!document) throw new Error(`${file} has no text in "${lang}", though the index says so: build again`);
  return document;
}

function hash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
