import type { Locale } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
import { unreachable } from '@/lib/domain/unreachable';
import { type FrontMatter, readFrontMatter } from './front-matter';
import { type ParsedDocument, parseArticle, parseBelow, parseCase, parseNews } from './parse-document';
import { parseEntity } from './parse-entity';
import type { ParsedFile } from './parsed-file';
import { decodeSource, mergeConflict } from './read-text';
import { classify, type SourceKind } from './source-file';
import { sourceHash } from './source-hash';

/**
 * Reads one source file by itself: decode → split → schema → Markdown. References to other files are
 * recorded, not followed.
 * @param file path relative to the content folder
 */
export function parseFile(file: string, bytes: Uint8Array): ParsedFile {
  const hash = sourceHash(file, bytes);
  const failed = (problems: Problem[]): ParsedFile => ({
    summary: { file, hash, value: null, problems },
    bulk: null,
  });
  const source = classify(file);
  const decoded = decodeSource(bytes, file);
  if ('problem' in decoded) return failed([decoded.problem]);
  const { text } = decoded;
  const conflict = mergeConflict(text, file);
  if (conflict) return failed([conflict]);

  switch (source.kind) {
    case 'site':
    case 'client':
    case 'firm':
    case 'person':
    case 'theme': {
      const { value, problems } = parseEntity(source, text, file);
      return { summary: { file, hash, value, problems }, bulk: null };
    }
    case 'case':
    case 'news':
    case 'page':
    case 'theme-prose': {
      const matter = readFrontMatter(text, file);
      const parsed = matter.value
        ? parseDocument(source, matter.value, file)
        : matter.below && parseBelow(source, matter.below, file);
      if (!parsed) return failed(matter.problems);
      const { value, mentions, bulk } = parsed;
      const problems = [...matter.problems, ...parsed.problems];
      return { summary: { file, hash, value, ...(mentions && { mentions }), problems }, bulk };
    }
    case 'picture':
    case 'ignored':
    case 'unknown':
      return failed([]);
    default:
      return unreachable(source);
  }
}

type DocumentSource = Extract<SourceKind, { lang: Locale }>;

function parseDocument(
  { kind, slug, lang }: DocumentSource,
  matter: FrontMatter,
  file: string,
): ParsedDocument {
  switch (kind) {
    case 'case':
      return parseCase({ slug, lang }, matter, file);
    case 'news':
      return parseNews({ slug, lang }, matter, file);
    case 'page':
    case 'theme-prose':
      return parseArticle({ slug, lang, kind }, matter, file);
    default:
      return unreachable(kind);
  }
}
