import { nearestWord } from '@/lib/domain/nearest';
import { toAsciiId } from '@/lib/domain/slug';
import { articleFolders, classify, entityFolders } from './source-file';

/** What languages are called elsewhere. */
const otherCodes: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', se: 'sv', swe: 'sv', dk: 'da' };

/**
 * The path under which a file would be read, where only its spelling is wrong.
 * @param file path relative to the content folder, with `/`
 */
export function meantPath(file: string): string | undefined {
  const [first = '', ...rest] = file.split('/');
  const name = rest.pop();
  if (name === undefined) return undefined;
  const folder = nearestWord(first, [...Object.keys(articleFolders), ...Object.keys(entityFolders)]);
  // A folder of pictures within that of the text is one too many.
  const [slug] = rest.map(toAsciiId);
  const meant = [folder, ...(slug === undefined ? [] : [slug]), meantName(name)].join('/');
  const { kind } = classify(meant);
  return kind === 'unknown' || kind === 'ignored' || meant === file ? undefined : meant;
}

function meantName(name: string): string {
  // Some systems add an ending that they do not show.
  const [stem = '', ...endings] = name
    .toLowerCase()
    .replace(/\.txt$/, '')
    .split('.');
  const ending = (endings.pop() ?? '').replace(/^yaml$/, 'yml').replace(/^(?:markdown|mdx)$/, 'md');
  const code = ending === 'md' && Object.hasOwn(otherCodes, stem) ? otherCodes[stem] : undefined;
  const words = /^(?:yml|md)$/.test(ending) ? toAsciiId(stem) : stem;
  return [code ?? words, ...endings, ending].join('.');
}
