import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { CaseRecord, LibraryIndex } from '@/lib/domain/record';
import { build, type Changes, change, copySmallSite, readIndex, readRecord } from '../content/small-site';

const fixture = fileURLToPath(new URL('../../fixtures/people', import.meta.url));

export interface BuiltLibrary {
  index: LibraryIndex;
  readCase: (slug: string) => CaseRecord;
}

/** The library of invented people, built on its day, with some files changed. @throws where it has errors */
export async function peopleLibrary(changes: Changes = {}): Promise<BuiltLibrary> {
  const folders = copySmallSite();
  rmSync(folders.content, { recursive: true });
  cpSync(fixture, folders.content, { recursive: true });
  change(folders, changes);
  const { problems } = await build(folders, { today: '2030-06-15' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { index: readIndex(folders), readCase: (slug) => readRecord(folders, slug) };
}

/** A case of that library with a body of one's own. */
export function caseFile(body: string, extra = ''): string {
  return `---
id: prov1
client: storvik
firm: nordkonsult
themes: [torg]
published: 2030-06-03
${extra || 'source: { title: Nordkonsults arkiv }'}
title: Ett provcase
lead: Ett case som prövar hur text går vidare.
challenge: Text ska gå vidare.
approach: Den skrevs om.
result: Den gick vidare.
status: published
---

${body}
`;
}
