import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What is known of a file: size, times of last change of content and of anything (ms), SHA-256 of its content. */
type FileState = [size: number, mtime: number, ctime: number, hash: string];

/** Absolute path → state, as of one moment. */
export type FileStates = Record<string, FileState>;

/** Two hashes: each changes when, and only when, something in what it stands for has changed. */
export interface Fingerprint {
  /** Code, dependencies and settings. */
  project: string;
  content: string;
  /** To be handed to the next call, which then reads only files whose size or times differ. */
  files: FileStates;
}

/** Everything of the project that a build depends on, besides content and environment. */
const sources = ['app', 'components', 'lib', 'public', 'next.config.ts', 'package-lock.json'];
const environmentFiles = ['.env', '.env.local', '.env.production', '.env.production.local'];

/** Made by the build itself. */
const made = path.join('public', '_casebok');

/**
 * Settings that no page depends on: those of the test run, and the language of messages. The content folder counts as
 * what it resolves to, the day by itself (`build.ts`).
 */
const ofNoConcern = /^CASEBOK_(?:BROWSER|CONTENT|CORPORA|LANG|TEST_.*|TODAY)$/;

/**
 * Takes a fingerprint of everything a build depends on. By content, not by time: a fresh checkout or a
 * touched file changes nothing.
 * @param project the project's root
 * @param content the content folder
 * @param known states of an earlier call
 */
export function takeFingerprint(
  project: string,
  content: string,
  known: FileStates = {},
  env: Record<string, string | undefined> = process.env,
): Fingerprint {
  const files: FileStates = {};
  const hashOf = (roots: string[], settings: string[]): string => {
    const hash = createHash('sha256');
    for (const file of roots.flatMap((root) => filesUnder(root, path.join(project, made)))) {
      const state = stateOf(file, known[file]);
      files[file] = state;
      hash.update(`${file}\0${state[3]}\n`);
    }
    return hash.update(settings.join('\n')).digest('hex');
  };
  const roots = [...sources, ...environmentFiles].map((name) => path.join(project, name));
  // Words for dates and numbers come from Node's own tables.
  return {
    project: hashOf(roots, [process.version, ...settingsIn(env)]),
    content: hashOf([content], []),
    files,
  };
}

function settingsIn(env: Record<string, string | undefined>): string[] {
  return Object.entries(env)
    .filter(([name]) => /^(CASEBOK|NEXT_PUBLIC)_/.test(name) && !ofNoConcern.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
}

/**
 * All ordinary files in and below a place, in a stable order; none where nothing is. A pipe would never
 * end, and names with a leading dot are an editor's or the system's.
 */
function filesUnder(place: string, except: string): string[] {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats || place === except) return [];
  if (stats.isFile()) return [place];
  const entries = readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .flatMap((entry) => {
      const inner = path.join(place, entry.name);
      return entry.isFile() ? [inner] : filesUnder(inner, except);
    });
}

function stateOf(file: string, known?: FileState): FileState {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  const isSame = known?.[0] === size && known[1] === mtimeMs && known[2] === ctimeMs;
  const hash = isSame ? known[3] : createHash('sha256').update(readFileSync(file)).digest('base64url');
  return [size, mtimeMs, ctimeMs, hash];
}
