import { createHash } from 'node:crypto';
import path from 'node:path';

/** Where one library's sources and outputs lie. All paths are absolute. */
export interface Folders {
  /** Name of the output area: `site` for the project's own content, else made from the folder's path. */
  key: string;
  content: string;
  /** Everything made from this content. */
  output: string;
  records: string;
  /** Next's build. */
  dist: string;
  /** Assets with a hash in their name, served under `assetBase`. */
  assets: string;
  /** URL path of `assets`. */
  assetBase: string;
}

/**
 * Resolves the folders of a library from the environment. Outputs of another content folder, and of the
 * tests (`CASEBOK_AREA`), lie apart, so that checking or testing never touches what a running site serves.
 * @param env `CASEBOK_CONTENT` names another content folder, `CASEBOK_AREA` a separate output area
 * @param project the project's root
 */
export function foldersFor(
  env: Record<string, string | undefined> = process.env,
  project: string = process.cwd(),
): Folders {
  const own = path.join(/* turbopackIgnore: true */ project, 'content');
  const content = env.CASEBOK_CONTENT
    ? path.resolve(/* turbopackIgnore: true */ project, env.CASEBOK_CONTENT)
    : own;
  const base = content === own ? 'site' : keyFor(content);
  const key = env.CASEBOK_AREA ? `${base}-${env.CASEBOK_AREA.replace(/[^a-z0-9]+/gi, '-')}` : base;
  const output = path.join(/* turbopackIgnore: true */ project, '.casebok', key);
  return {
    key,
    content,
    output,
    records: path.join(output, 'records'),
    dist: path.join(output, 'next'),
    assets: path.join(/* turbopackIgnore: true */ project, 'public', '_casebok', key),
    assetBase: `/_casebok/${key}`,
  };
}

function keyFor(folder: string): string {
  const name = path
    .basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24);
  return `${name}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
}
