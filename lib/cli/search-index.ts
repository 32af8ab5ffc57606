import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { perLocale } from '@/lib/domain/locale';
import type { LibraryIndex } from '@/lib/domain/record';
import { type SearchAssets, searchAssets, searchManifest, shardFolder } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import type { PopularThemes } from '@/lib/results/popular-themes';
import { themeGroups } from '@/lib/search/from-case';
import { type IndexReport, indexToFolder } from '@/lib/search/index/index-folder';
import { removeUnusedShards } from '@/lib/search/storage/shard-files';
import { writeWhole } from '@/lib/search/storage/write-whole';
import { popularThemes } from '@/lib/select/themes';
import { caseSources } from './case-sources';

/** Themes offered before anything has been typed. */
const offered = 8;

/**
 * Builds the search index from the records, into content-hashed files, and writes beside them where to find it.
 * What is unchanged is not built again; the files of the generation before stay.
 * @param beforeWriting see `indexToFolder`
 */
export function buildSearchIndex(folders: Folders, beforeWriting?: () => void): IndexReport {
  const index: LibraryIndex = readJson(path.join(folders.records, 'index.json'));
  const shards = path.join(folders.assets, shardFolder);
  const memory = path.join(folders.output, 'search-memory.bin');
  const sources = caseSources(folders.records, index);
  const people = namedPeople(index);
  const report = indexToFolder(sources, themeGroups(index), { shards, memory }, people, beforeWriting);
  const base = `${folders.assetBase}/${shardFolder}/`;
  const themes = writeThemes(shards, themesOnOffer(index));
  const assets: SearchAssets = { shards: base, manifest: report.manifest, themes: `${base}${themes}` };
  // Whole at every moment: a server that is running reads it for each search.
  writeWhole(path.join(folders.assets, searchManifest), (file) =>
    writeFileSync(file, JSON.stringify(assets)),
  );
  return report;
}

/**
 * Deletes what the index no longer uses: when nothing that is served names it any more. Of the themes on offer only those
 * of now stay, also for a tab that is open: they are too small to be worth a count of generations, and the interface
 * works without them.
 */
export function removeOldIndex({ assets }: Folders): void {
  const folder = path.join(assets, shardFolder);
  removeUnusedShards(folder);
  const now = path.basename(searchAssets({ assets }).themes);
  const isOld = (file: string) => file.startsWith('themes-') && !file.startsWith(now);
  for (const file of readdirSync(folder).filter(isOld)) rmSync(path.join(folder, file));
}

function namedPeople({ people }: LibraryIndex): string[] {
  return Object.values(people).flatMap(({ id, name }) =>
    name === undefined ? [] : [`person ${id} ${name}`],
  );
}

function themesOnOffer(index: LibraryIndex): PopularThemes {
  const popular = popularThemes(index, offered);
  return perLocale((lang) =>
    popular.map(([id, count]) => ({ id, label: index.themes[id]?.labels[lang] ?? id, count })),
  );
}

/** @returns the file's name, with a hash in it */
function writeThemes(folder: string, themes: PopularThemes): string {
  const text = JSON.stringify(themes);
  const name = `themes-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), text);
  return name;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'));
}
