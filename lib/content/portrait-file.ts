import path from 'node:path';
import type { CaseEntry } from '@/lib/domain/record';
import type { Folders } from '@/lib/records/folders';

/** Addresses of a portrait's files. */
export type Portrait = NonNullable<CaseEntry['portrait']>;

/** Where portraits are written, and under which path they are served. */
export type PortraitFolders = Pick<Folders, 'assets' | 'assetBase'>;

/** Where the file of an address lies. */
export function portraitFile({ assets }: Pick<Folders, 'assets'>, url: string): string {
  return path.join(assets, 'portrait', path.basename(url));
}
