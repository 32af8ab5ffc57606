import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '@/lib/domain/locale';
import { fixedPages } from '@/lib/domain/route';
import { canaryFiles, privateAddress, publicFacts, publicText } from './canaries';

/** Cases made for the test run: with them the list has two pages. */
export const siblingSlugs = Array.from(
  { length: 26 },
  (_, at) => `syskon-${String(at + 1).padStart(2, '0')}`,
);

/**
 * Makes a whole content folder: the fixture, and what would only be repetition in it.
 * @param fixture folder with the people and cases that the tests speak of
 * @param target emptied first
 */
export function assembleContent(fixture: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(fixture, target, { recursive: true });
  for (const [at, slug] of siblingSlugs.entries()) write(target, `cases/${slug}/sv.md`, sibling(at + 1));
  for (const [name, text] of Object.entries(canaryFiles)) write(target, name, text);
  for (const page of Object.keys(fixedPages)) {
    for (const locale of locales) write(target, `pages/${page}/${locale}.md`, fixedPage(page));
  }
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The third and every sixth after it has no figure, so that covers without a portrait stand among the others. */
function sibling(number: number): string {
  const two = String(number).padStart(2, '0');
  const figure = `figures:\n  - { id: managers, value: ${number}, unit: managers, kind: participants }\n`;
  return `---
id: sys${two}
client: storvik
firm: nordkonsult
${number === 1 ? publicFacts : ''}themes: [torg]
${number % 6 === 3 ? '' : figure}published: 2029-12-${two}
source: { title: Nordkonsults arkiv${number === 1 ? `, url: '${privateAddress}'` : ''} }
title: Syskon nummer ${two}
lead: Ett av tjugosex syskon, som alla liknar varandra.
challenge: Det behövdes fler.
approach: Fler gjordes.
result: Nu finns de.
status: published
---

## Bakgrund {#bakgrund}

Syskon nummer ${two} har en bakgrund.
${number === 1 ? `\n${publicText}\n` : ''}
## Resultat {#resultat}

Och ett resultat.
`;
}

function fixedPage(page: string): string {
  return `---
title: Casebok ${page}
lead: Casebok ${page}, Storvik.
---

## Casebok {#portratt}

Casebok, Storvik.
`;
}
