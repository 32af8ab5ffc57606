import path from 'node:path';

/** Where portraits are written, and under which URL path they are served. */
export interface PortraitFolder {
  folder: string;
  base: string;
}

/** Where the file of an address lies. */
export function portraitFile({ folder }: Pick<PortraitFolder, 'folder'>, url: string): string {
  return path.join(folder, path.basename(url));
}
