import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Area, areas, mapAsMarkdown } from '../architecture';
import { findCircles, type Import, listFiles, readSources, type SourceFile } from '../import-graph';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root, ['app', 'components', 'lib']);
const existing = areas.filter(({ folder }) => existsSync(path.join(root, folder)));

/** The area a file lies in: the longest folder that contains it. */
function areaOf(file: string): Area | undefined {
  return areas
    .filter(({ folder }) => `${file}/`.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function offences(breaks: (source: SourceFile) => string[]): string[] {
  return sources.flatMap(breaks);
}

test.each(existing)('the map has files to hold in $folder', ({ folder }) => {
  expect(sources.filter(({ file }) => areaOf(file)?.folder === folder).length).toBeGreaterThan(0);
});

test('the map itself goes one way', () => {
  const asFiles = areas.map(({ folder, mayImport, mayImportTypes = [] }) => ({
    file: folder,
    text: '',
    hasAny: false,
    imports: [...mayImport, ...mayImportTypes].map((file) => ({ specifier: file, file, isType: false })),
  }));
  expect(findCircles(asFiles, () => true)).toEqual([]);
});

test('every folder of lib stands on the map', () => {
  const folders = readdirSync(path.join(root, 'lib')).map((name) => `lib/${name}`);
  expect(folders.filter((folder) => !areas.some((area) => area.folder === folder))).toEqual([]);
});

describe('one direction of imports', () => {
  test.each(existing)('$folder imports what it may', (area) => {
    const wrong = sources
      .filter(({ file }) => areaOf(file) === area)
      .flatMap(({ file, imports }) =>
        imports.filter((one) => !isAllowed(area, one)).map((one) => complaint(area, file, one)),
      );
    expect(wrong).toEqual([]);
  });

  test('every import of our own leads to a file', () => {
    const lost = offences(({ file, imports }) =>
      imports
        .filter((one) => one.file && !existsSync(path.join(root, one.file)))
        .map((one) => `${file}: ${one.specifier}`),
    );
    expect(lost).toEqual([]);
  });

  test('no circles between files, types included', () => {
    expect(findCircles(sources, () => true).map((circle) => circle.join(' → '))).toEqual([]);
  });

  test('the first part of set-up needs nothing installed', () => {
    const early = sources.filter(({ file }) => /^lib\/cli\/setup(?:\.mjs|\/)/.test(file));
    expect(early.length).toBeGreaterThan(3);
    const packages = early.flatMap(({ file, imports }) =>
      // Loaded by `import()` once everything is installed.
      imports
        .filter((one) => !one.file && !one.specifier.startsWith('node:') && one.specifier !== 'tsx/esm/api')
        .map((one) => `${file}: ${one.specifier}`),
    );
    expect(packages).toEqual([]);
  });
});

function isAllowed({ folder, mayImport, mayImportTypes = [] }: Area, { file, isType }: Import): boolean {
  if (file === undefined) return true;
  const target = areaOf(file)?.folder;
  if (target === undefined || target === folder) return target === folder;
  return mayImport.includes(target) || (isType && mayImportTypes.includes(target));
}

function complaint(area: Area, file: string, one: Import): string {
  const allowed = [...area.mayImport, ...(area.mayImportTypes ?? []).map((name) => `types of ${name}`)];
  return `${file} imports ${one.specifier}, but ${area.folder} may import ${allowed.join(', ') || 'no other folder'}: ${area.because}`;
}

describe('documents carry no framework script', () => {
  const ofPages = sources.filter(({ file }) => /^(?:app|components)\//.test(file));

  test("nothing is marked 'use client'", () => {
    expect(
      ofPages.filter(({ text }) => /^\s*['"]use client['"]/m.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  test('links, pictures and scripts are plain elements', () => {
    const hydrating = /^next\/(?:link|image|script)$/;
    const wrong = ofPages.flatMap(({ file, imports }) =>
      imports.filter((one) => hydrating.test(one.specifier)).map((one) => `${file} imports ${one.specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('habits', () => {
  test('a file is named after what it is', () => {
    const files = ['app', 'components', 'lib', 'tests'].flatMap((folder) => listFiles(root, folder));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /\/(?:utils?|helpers?|common|data)\.(?:tsx?|mjs)$/.test(file))).toEqual([]);
  });

  test('the type check is not switched off', () => {
    const wrong = offences(({ file, text, hasAny }) => [
      ...(hasAny ? [`${file} has the type any`] : []),
      ...(/@ts-(?:ignore|nocheck)/.test(text) ? [`${file} silences the type check`] : []),
    ]);
    expect(wrong).toEqual([]);
  });
});

test('the README has this map (npm run map -- --write puts it there)', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  expect(readme).toContain(`<!-- map -->\n${mapAsMarkdown()}\n<!-- /map -->`);
});
