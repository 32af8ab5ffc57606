import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { locales } from '@/lib/domain/locale';
import { replacePersonMarks } from '@/lib/domain/person-mark';
import type { GeneratedBlock, GeneratedCase, GeneratedLibrary, GeneratedText } from './library';

/**
 * Writes a library as a content folder, which `CASEBOK_CONTENT` may point at and `npm run check` finds
 * nothing wrong with.
 * @param folder is made where it is missing; what it holds already is not removed
 */
export function writeLibrary(folder: string, library: GeneratedLibrary): void {
  write(folder, 'site.yml', stringify(site));
  for (const kind of ['clients', 'firms', 'people', 'themes'] as const) {
    for (const { id, ...fields } of library[kind]) write(folder, `${kind}/${id}.yml`, stringify(fields));
  }
  for (const one of library.cases) {
    for (const [name, text] of caseFiles(one)) write(folder, name, text);
  }
}

/** A case's files: `[path within the content folder, text]`. */
export function caseFiles(one: GeneratedCase): [string, string][] {
  return locales.flatMap((lang) => {
    const text = one.texts[lang];
    return text ? [[`cases/${one.slug}/${lang}.md`, caseFile(one, text)] as [string, string]] : [];
  });
}

const site = {
  name: 'Casebok',
  owner: 'Exempelbyrån',
  baseUrl: 'https://casebok.example',
  defaultLocale: 'sv',
  contact: { email: 'kontakt@casebok.example' },
  retentionDays: 90,
  exampleContent: true,
};

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function caseFile({ facts, original }: GeneratedCase, text: GeneratedText): string {
  const { title, lead, challenge, approach, result, figureLabels } = text;
  const own = { title, lead, challenge, approach, result, figureLabels, status: 'published' };
  const front = text.lang === original ? { ...facts, ...own } : { translationOf: original, ...own };
  const sections = text.sections.map(({ id, heading, blocks }) =>
    [`## ${heading} {#${id}}`, ...blocks.map(markdownOf)].join('\n\n'),
  );
  return `---\n${stringify(front, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${sections.join('\n\n')}\n`;
}

function markdownOf(block: GeneratedBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return replacePersonMarks(block.text, (id, name) => `[${name}](person:${id})`);
    case 'steps':
      return `:::steps\n${block.items.map((item) => `- ${item}`).join('\n')}\n:::`;
    case 'voice': {
      const speaker = block.person ? `person=${block.person}` : `role="${block.role}" side=client`;
      return `:::voice{#${block.id} ${speaker} kind=paraphrase}\n${block.text}\n:::`;
    }
  }
}
