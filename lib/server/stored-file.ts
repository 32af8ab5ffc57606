import type { Encoding } from './accept-encoding';
import type { SiteFile } from './site-manifest';

/** What is said of a file when it is sent; where it lies is no longer needed. */
export type ServedFile = Omit<SiteFile, 'file' | 'br' | 'size'>;

/** A file of the site, ready to be sent. */
export interface StoredFile {
  about: ServedFile;
  /** Encodings it is offered in. A picture has only itself. */
  encodings: readonly Encoding[];
  /** Its content in one of these encodings. */
  content(encoding: Encoding): Buffer | Promise<Buffer>;
}

/** What the server gives without Next, by decoded URL path. */
export interface SiteFiles {
  get(path: string): StoredFile | undefined;
}
