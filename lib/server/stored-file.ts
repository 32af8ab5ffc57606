import type { Encoding } from './accept-encoding';
import type { SiteFile } from './site-manifest';

/** A file of the site, ready to be sent. */
export interface StoredFile {
  about: SiteFile;
  /** Encodings it is offered in. A picture has only itself. */
  encodings: readonly Encoding[];
  /** Its content in one of these encodings. */
  content(encoding: Encoding): Buffer | Promise<Buffer>;
}

/** What the server gives without Next, by decoded URL path. */
export type SiteFiles = ReadonlyMap<string, StoredFile>;
