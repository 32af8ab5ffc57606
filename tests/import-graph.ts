import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vitest/node';

export interface Import {
  /** As written. */
  specifier: string;
  /** Path of the imported file from the project's root; absent for packages. */
  file?: string;
  /** True when nothing of it is left in the code that runs. */
  isType: boolean;
}

export interface SourceFile {
  /** Path from the project's root, with `/`. */
  file: string;
  text: string;
  imports: Import[];
  /** Whether the type `any` stands in it. */
  hasAny: boolean;
}

const code = /\.(?:tsx?|mjs)$/;
const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];

/** Reads and parses every code file below the given folders of the project. */
export function readSources(root: string, folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((file) => code.test(file))
    .map((file) => parseSource(root, file));
}

/** All files below a folder, as paths from the project's root; none where the folder is missing. */
export function listFiles(root: string, folder: string): string[] {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function parseSource(root: string, file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const source: SourceFile = { file, text, imports: [], hasAny: false };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    if (node.type === 'TSAnyKeyword') source.hasAny = true;
    const specifier =
      isNode(node.source) && typeof node.source.value === 'string' ? node.source.value : undefined;
    if (specifier === undefined) return;
    source.imports.push({ specifier, file: resolve(root, file, specifier), isType: isTypeImport(node) });
  });
  return source;
}

type Node = { type: string } & Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (isNode(value)) {
    see(value);
    for (const inner of Object.values(value)) visit(inner, see);
  }
}

/** `import type …`, `import { type … }`, `export type …` and `import('…').T`, as ESTree with TypeScript names them. */
function isTypeImport(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : [];
  return (
    specifiers.length > 0 &&
    specifiers.every((one) => isNode(one) && (one.importKind === 'type' || one.exportKind === 'type'))
  );
}

function resolve(root: string, from: string, specifier: string): string | undefined {
  const isOwn = specifier.startsWith('.') || specifier.startsWith('@/');
  if (!isOwn) return undefined;
  const base = specifier.startsWith('@/')
    ? path.posix.normalize(specifier.slice(2))
    : path.posix.join(path.posix.dirname(from), specifier);
  const found = endings.map((ending) => base + ending).find((file) => isFile(path.join(root, file)));
  return found ?? base;
}

function isFile(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Circles among files, each as the list of files from one to the next. */
export function findCircles(sources: SourceFile[], counts: (one: Import) => boolean): string[][] {
  const next = new Map(
    sources.map(({ file, imports }) => [file, imports.filter(counts).flatMap((i) => i.file ?? [])]),
  );
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, way: string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const inner of next.get(file) ?? []) walk(inner, [...way, file]);
    done.add(file);
  };
  for (const { file } of sources) walk(file, []);
  return circles;
}
