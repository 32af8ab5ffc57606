import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type DocumentSource,
  documentSources,
  type NumberedCase,
  numberCases,
} from '@/lib/search/index/document-source';
import { indexToFolder } from '@/lib/search/index/index-folder';
import type { WordGroup } from '@/lib/search/links/word-pairs';
import type { SearchDocument } from '@/lib/search/search-document';
import { removeUnusedShards } from '@/lib/search/storage/shard-files';
import { documents } from './small-collection';

/*
 * What an earlier build remembered saves work and changes nothing: after every change, the files of an
 * incremental build are those of a clean one.
 */

const care: WordGroup = { sv: ['omsorg'], nb: ['pleie'], da: ['pleje'] };
const renamed: WordGroup = { ...care, sv: ['omvårdnad', 'äldreomsorg'] };
const withThemes = (all: SearchDocument[], group: WordGroup): SearchDocument[] =>
  all.map((document) =>
    document.slug === 'aldre'
      ? { ...document, labels: group.sv.map((text) => ({ field: 'theme', lang: 'sv', text })) }
      : document,
  );

const edit = (slug: string, change: (document: SearchDocument) => SearchDocument): SearchDocument[] =>
  documents.map((document) => (document.slug === slug ? change(document) : document));
const added: SearchDocument = {
  slug: 'bro',
  lang: 'nb',
  title: 'Bruer og vannverk',
  sections: [{ text: 'Kommunen bygde bruer. Organisasjonen lærte av eldreomsorgen.' }],
};

interface Collection {
  documents: SearchDocument[];
  themes?: WordGroup;
}

const changes: [name: string, Collection][] = [
  ['nothing', { documents }],
  [
    'an edited text',
    { documents: edit('malare', (old) => ({ ...old, title: 'Målare och chefer i Göteborg' })) },
  ],
  [
    'new words, which are parts of compounds and cognates',
    {
      documents: edit('sundhed', (old) => ({
        ...old,
        sections: [
          ...old.sections,
          { text: 'Chefsdag og utveckling, æ-løse grundlag- og omsorgsplaner. Omsorg.' },
        ],
      })),
    },
  ],
  // These leave fields and their mean lengths as they are: what other texts gave to the lists is remembered.
  [
    "words that another text's compound is made of",
    {
      documents: withThemes(
        edit('aldre', (old) => ({
          ...old,
          sections: old.sections.map((section) => ({
            ...section,
            text: section.text.replace('bedre omsorg', 'hjemme tjenester'),
          })),
        })),
        care,
      ),
    },
  ],
  [
    'a suspended compound of another text that is split otherwise',
    {
      documents: withThemes(
        edit('sundhed', (old) => ({
          ...old,
          title: 'Ledelsesgr',
          sections: [
            { text: 'Om undlag.', field: 'lead' },
            {
              id: 'om',
              heading: 'Om',
              text: 'Organisation i sundhedsvæsenet, ledelsesgr, undlag. Organisationen.',
            },
          ],
        })),
        care,
      ),
    },
  ],
  ['a new case', { documents: [...documents, added] }],
  ['a new translation', { documents: [...documents, { ...added, slug: 'chefsdag' }] }],
  ['a deleted case', { documents: documents.filter(({ slug }) => slug !== 'chefsdag') }],
  ['another order', { documents: [...documents].reverse() }],
  ['a renamed theme', { documents: withThemes(documents, renamed), themes: renamed }],
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebok-index-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Sources that tell which documents were read. */
function sourcesOf(all: readonly SearchDocument[], wasRead: (slug: string) => void): DocumentSource[] {
  return documentSources(all).map((source) => ({
    ...source,
    read: () => {
      wasRead(source.slug);
      return source.read();
    },
  }));
}

function build({ documents: all, themes = care }: Collection, name: string): string[] {
  const read: string[] = [];
  const folders = { shards: join(folder, name), memory: join(folder, `${name}.bin`) };
  indexToFolder(
    sourcesOf(all, (slug) => read.push(slug)),
    [themes],
    folders,
  );
  return read;
}

/** The files of the current generation, with their content. */
function filesOf(name: string): Record<string, string> {
  const current = JSON.parse(readFileSync(join(folder, name, 'current.json'), 'utf8'));
  const files: string[] = [...current.files].sort();
  return Object.fromEntries([
    ['manifest', current.manifest],
    ...files.map((file) => [file, readFileSync(join(folder, name, `${file}.bin`), 'base64')]),
  ]);
}

describe('an incremental build', () => {
  it.each(changes)('is the same as a clean one after %s', (_, changed) => {
    build({ documents: withThemes(documents, care) }, 'incremental');
    build(changed, 'incremental');
    build(changed, 'clean');
    expect(Object.keys(filesOf('clean')).length).toBeGreaterThan(documents.length);
    expect(filesOf('incremental')).toEqual(filesOf('clean'));
  });
  it('is the same as a clean one after one change upon another', () => {
    for (const [, changed] of changes) build(changed, 'incremental');
    build({ documents }, 'incremental');
    build({ documents }, 'clean');
    expect(filesOf('incremental')).toEqual(filesOf('clean'));
  });
  it('reads only what has changed', () => {
    expect(build({ documents }, 'incremental')).toHaveLength(documents.length);
    expect(build({ documents }, 'incremental')).toEqual([]);
    expect(build({ documents: edit('hjem', (old) => ({ ...old, title: 'Hjem' })) }, 'incremental')).toEqual([
      'hjem',
    ]);
  });
  it('makes a shard again whose file is gone', () => {
    build({ documents }, 'incremental');
    const files = filesOf('incremental');
    const shard = readdirSync(join(folder, 'incremental')).find((file) => file.startsWith('doc-'));
    rmSync(join(folder, 'incremental', shard ?? ''));
    expect(build({ documents }, 'incremental')).toHaveLength(1);
    expect(filesOf('incremental')).toEqual(files);
  });
  it.each<[string, (memory: string) => void]>([
    ['missing', (memory) => rmSync(memory)],
    ['cut off', (memory) => truncateSync(memory, statSync(memory).size - 4)],
    ['cut off at the start', (memory) => truncateSync(memory, 3)],
    ['something else', (memory) => writeFileSync(memory, '{"version":1,"memory":{}}')],
  ])('builds anew when its memory is %s', (_, damage) => {
    build({ documents }, 'incremental');
    const files = filesOf('incremental');
    damage(join(folder, 'incremental.bin'));
    expect(build({ documents }, 'incremental')).toHaveLength(documents.length);
    expect(filesOf('incremental')).toEqual(files);
  });
  it.each(['', '{"manifest":"manif'])('makes of a list of files that was cut off a whole one: %j', (torn) => {
    build({ documents }, 'incremental');
    const files = filesOf('incremental');
    writeFileSync(join(folder, 'incremental', 'current.json'), torn);
    build({ documents }, 'incremental');
    expect(filesOf('incremental')).toEqual(files);
  });
  it('takes away what a build that was killed has left half written', () => {
    build({ documents }, 'incremental');
    const left = [join(folder, 'incremental', 'lex-0a.bin.12.part'), join(folder, 'incremental.bin.12.part')];
    for (const file of left) writeFileSync(file, 'half');
    build({ documents }, 'incremental');
    removeUnusedShards(join(folder, 'incremental'));
    expect(left.filter((file) => existsSync(file))).toEqual([]);
  });
  it('leaves nothing half written where its memory cannot be written', () => {
    mkdirSync(join(folder, 'incremental.bin'));
    expect(() => build({ documents }, 'incremental')).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['incremental', 'incremental.bin']);
  });
  it('remembers nothing that other code has made', () => {
    build({ documents }, 'incremental');
    const memory = join(folder, 'incremental.bin');
    const other = readFileSync(memory)
      .toString('latin1')
      .replace(/"maker":"./, '"maker":"x');
    writeFileSync(memory, other, 'latin1');
    expect(build({ documents }, 'incremental')).toHaveLength(documents.length);
  });
});

describe('cases', () => {
  const cases: NumberedCase[] = documents.map(({ slug }) => ({ slug, published: '2026-01-01' }));
  /** Names of the documents' shards in an index that is built by itself. */
  function shardsOf(all: readonly SearchDocument[], numbered: readonly NumberedCase[]): string[] {
    const numbers = numberCases(numbered);
    const sources = documentSources(all).map((source) => ({
      ...source,
      caseNumber: numbers.get(source.slug) ?? -1,
    }));
    const own = mkdtempSync(join(folder, 'numbered-'));
    indexToFolder(sources, [], { shards: own, memory: join(own, 'memory') });
    return readdirSync(own).filter((name) => name.startsWith('doc-') && name.endsWith('.bin'));
  }
  const shardsBefore = () => shardsOf(documents, cases);

  it('keep their shards when a newer one comes', () => {
    const after = shardsOf([added, ...documents], [{ slug: added.slug, published: '2026-02-01' }, ...cases]);
    expect(shardsBefore()).toHaveLength(documents.length);
    expect(after).toEqual(expect.arrayContaining(shardsBefore()));
    expect(after).toHaveLength(documents.length + 1);
  });
  it('keep their shards when the oldest is withdrawn', () => {
    const oldest = [...numberCases(cases)].find(([, number]) => number === 0)?.[0];
    const rest = documents.filter(({ slug }) => slug !== oldest);
    const after = shardsOf(rest, cases);
    expect(shardsBefore()).toEqual(expect.arrayContaining(after));
    expect(after).toHaveLength(rest.length);
    expect(shardsBefore().length).toBeGreaterThan(after.length);
  });
});

describe('the generation before', () => {
  const shardsIn = () => new Set(readdirSync(join(folder, 'site')).filter((file) => file.endsWith('.bin')));
  const publish = (all: readonly SearchDocument[], people: readonly string[]) => {
    const folders = { shards: join(folder, 'site'), memory: join(folder, 'site.bin') };
    indexToFolder(documentSources(all), [], folders, people);
    removeUnusedShards(folders.shards);
    return shardsIn();
  };
  const edited = edit('malare', (old) => ({ ...old, title: 'Målare och chefer i Göteborg' }));

  it('stays for tabs that are open', () => {
    const before = publish(documents, ['Siv']);
    const after = publish(edited, ['Siv', 'Ove']);
    expect([...before].filter((file) => !after.has(file))).toEqual([]);
  });
  it.each([
    ['a text', documents.filter(({ slug }) => slug !== 'chefsdag'), ['Siv']],
    ['a name', edited, []],
  ])('goes when %s is withdrawn', (_, all, people) => {
    const before = publish(documents, ['Siv']);
    const after = publish(all, people);
    const kept = Object.keys(filesOf('site')).filter((file) => file !== 'manifest');
    expect([...after].sort()).toEqual(kept.map((file) => `${file}.bin`).sort());
    expect([...before].some((file) => !after.has(file))).toBe(true);
  });
});
