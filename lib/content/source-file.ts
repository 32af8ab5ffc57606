import { isLocale, type Locale } from '@/lib/domain/locale';
import { fixedPages } from '@/lib/domain/route';
import { isFileSlug } from '@/lib/domain/slug';

/** What a file in the content folder is, told from its path alone. */
export type SourceKind =
  | { kind: 'site' }
  | { kind: 'client' | 'firm' | 'person' | 'theme'; id: string }
  | { kind: 'case' | 'news' | 'page' | 'theme-prose'; slug: string; lang: Locale }
  | { kind: 'picture'; owner: string }
  | { kind: 'ignored' }
  | { kind: 'unknown' };

/** Folders with one YAML file for each thing. */
export const entityFolders = { clients: 'client', firms: 'firm', people: 'person', themes: 'theme' } as const;
/** Folders with one folder for each text. */
export const articleFolders = { cases: 'case', news: 'news', pages: 'page' } as const;

/** Picture types that every browser of today shows. SVG is left out: it can carry script. */
export const pictureTypes = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'] as const;

/** Of editors' and the system's own, and notes for those who write. */
const leftBehind = /(?:^|\/)(?:\.|~|README\.md$|Thumbs\.db$|desktop\.ini$)|~$/;

/**
 * Classifies a path.
 * @param file path relative to the content folder, with `/`
 */
export function classify(file: string): SourceKind {
  if (file === 'site.yml') return { kind: 'site' };
  if (file === 'links.txt' || leftBehind.test(file)) return { kind: 'ignored' };
  const parts = file.split('/');
  const [folder = '', second = '', third = ''] = parts;
  if (parts.length === 2 && isKeyOf(entityFolders, folder)) return entity(folder, second);
  if (parts.length === 3 && isKeyOf(articleFolders, folder) && isFileSlug(second)) {
    const lang = /^([a-z]{2})\.md$/.exec(third)?.[1];
    // A page of another name has no address.
    if (folder === 'pages' && !isKeyOf(fixedPages, second)) return { kind: 'unknown' };
    if (isLocale(lang)) return { kind: articleFolders[folder], slug: second, lang };
    const type = /\.([a-z]+)$/i.exec(third)?.[1]?.toLowerCase();
    if (pictureTypes.some((known) => known === type))
      return { kind: 'picture', owner: `${folder}/${second}` };
  }
  return { kind: 'unknown' };
}

function entity(folder: keyof typeof entityFolders, name: string): SourceKind {
  const [id = '', middle, ...rest] = name.split('.');
  if (!isFileSlug(id)) return { kind: 'unknown' };
  if (middle === 'yml' && rest.length === 0) return { kind: entityFolders[folder], id };
  if (folder === 'themes' && isLocale(middle) && rest.join('.') === 'md') {
    return { kind: 'theme-prose', slug: id, lang: middle };
  }
  return { kind: 'unknown' };
}

function isKeyOf<T extends object>(object: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(object, key);
}
