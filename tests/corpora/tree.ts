import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { today } from '@/lib/cli/today';
import { buildLibrary } from '@/lib/content/build-library';
import { scanContent } from '@/lib/content/scan';
import { classify } from '@/lib/content/source-file';
import type { Folders } from '@/lib/records/folders';
import { checkEach, type Outcome, shown } from './check';
import { corpusFile } from './corpus';
import { fileMarkers, leaksIn } from './leaks';
import { inTemporaryFolder, write } from './temporary';

const layer = 'tree.json';

/** One oddity, laid in the content folder. */
interface Odd {
  file: string;
  /** A link, a pipe or a folder: nothing of what lies behind may be read. */
  isReadable: boolean;
}

/** Oddities of a file system in a copy of the small site: as they are named, and where a text or a picture belongs. */
export async function checkTree(folder: string): Promise<Outcome> {
  const file = corpusFile(folder, layer);
  if (file === undefined) return { missing: layer };
  const tree: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return inTemporaryFolder((root) => checkIn(root, tree));
}

async function checkIn(root: string, tree: unknown): Promise<Outcome> {
  const folders = foldersIn(root);
  cpSync('tests/fixtures/small-site', folders.content, { recursive: true });
  const odd = lay(folders.content, tree);
  const { sources, pictures, problems } = scanContent(folders.content);
  // It has to end, though there are pipes and circles.
  const report = await buildLibrary(folders, { mode: 'valid', today: today(), drafts: false });
  const read = new Set([...sources, ...pictures]);
  const told = new Set([...problems, ...report.problems].map((problem) => problem.file));
  const written = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(folders.content))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const nameOf = ({ file }: Odd) => shown(file);
  const markers = fileMarkers(['/etc/passwd', 'package.json']);
  return {
    checks: [
      checkEach(
        { layer, claim: 'links, pipes and folders are not read' },
        odd.filter(({ isReadable }) => !isReadable),
        ({ file }) => (read.has(file) ? 'would be read' : undefined),
        nameOf,
      ),
      checkEach(
        { layer, claim: 'what is odd is told of, or ignored by its name' },
        odd,
        ({ file }) =>
          told.has(file) || isIgnored(file) || isFolder(folders, file) ? undefined : 'not a word',
        nameOf,
      ),
      checkEach(
        { layer, claim: 'the site is made all the same, with nothing from outside' },
        written,
        (name) => leaksIn(readFileSync(name), markers)[0],
        (name) => path.relative(root, name),
      ),
    ],
  };
}

function foldersIn(root: string): Folders {
  const output = path.join(root, 'output');
  return {
    key: 'odd',
    content: path.join(root, 'content'),
    output,
    records: path.join(output, 'records'),
    dist: path.join(output, 'next'),
    assets: path.join(root, 'assets'),
    assetBase: '/_casebok/odd',
  };
}

/** A folder by itself holds nothing to tell of. */
function isFolder({ content }: Folders, file: string): boolean {
  return readdirSync(path.dirname(path.join(content, file)), { withFileTypes: true }).some(
    (entry) => entry.name === path.basename(file) && entry.isDirectory(),
  );
}

function isIgnored(file: string): boolean {
  return classify(file).kind === 'ignored';
}

/** @returns everything laid out; what the system or the rights of the user do not allow is left out */
function lay(content: string, tree: unknown): Odd[] {
  const text = '---\ntitle: Titel\nlead: Ingress.\n---\n\nText.\n';
  const links = pairs(tree, 'symlinks').flatMap(([file, target], at) =>
    [file, `cases/lank-${at}/sv.md`, `cases/bro/lank-${at}.png`, `cases/mapp-${at}`].map((place) =>
      put(content, place, false, (full) => symlinkSync(target, full)),
    ),
  );
  const pipes = list(tree, 'fifo').flatMap((file, at) =>
    [file, `cases/ror-${at}/sv.md`, `cases/bro/ror-${at}.png`].map((place) =>
      put(content, place, false, (full) => execFileSync('mkfifo', [full])),
    ),
  );
  const folders = list(tree, 'dirs_named_md').flatMap((file, at) =>
    [file, `cases/mapp-${at}-md/sv.md`].map((place) =>
      put(content, place, false, (full) => mkdirSync(full, { recursive: true })),
    ),
  );
  const named = [...list(tree, 'names'), ...pairs(tree, 'case_pairs').flat()].flatMap((file) => {
    const name = path.basename(file).replace(/\.md$/i, '');
    // A slug is no oddity: a file of that name is a text like any other.
    const places = [file, `cases/${name}/sv.md`, `people/${name}.yml`];
    return places
      .filter((place) => ['unknown', 'ignored'].includes(classify(place).kind))
      .map((place) => put(content, place, true, () => write(content, place, text)));
  });
  const closed = list(tree, 'unreadable').map((file) =>
    put(content, file, true, (full) => {
      write(content, file, text);
      chmodSync(full, 0);
    }),
  );
  return [...links, ...pipes, ...folders, ...named, ...closed].filter((one) => one !== undefined);
}

function put(
  content: string,
  file: string,
  isReadable: boolean,
  make: (full: string) => unknown,
): Odd | undefined {
  const full = path.join(content, file);
  try {
    mkdirSync(path.dirname(full), { recursive: true });
    make(full);
    return { file, isReadable };
  } catch {
    return undefined;
  }
}

function list(tree: unknown, key: string): string[] {
  return valuesAt(tree, key).filter((value) => typeof value === 'string');
}

function pairs(tree: unknown, key: string): [string, string][] {
  return valuesAt(tree, key).flatMap((value): [string, string][] => {
    if (!Array.isArray(value)) return [];
    const [first, second]: unknown[] = value;
    return typeof first === 'string' && typeof second === 'string' ? [[first, second]] : [];
  });
}

function valuesAt(tree: unknown, key: string): unknown[] {
  const value = typeof tree === 'object' && tree !== null ? Reflect.get(tree, key) : undefined;
  return Array.isArray(value) ? value : [];
}
