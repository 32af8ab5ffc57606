import { reloadAfterEdits } from './dev-reload';
import { ListSearch } from './list-search';
import { ReadingPosition } from './reading-position';
import { SiteSearch } from './site-search';
import { WayBack } from './way-back';

/* The script of every page: it brings the islands to life on HTML that works without it. */

/** Set when the script is bundled: true under `npm run dev`, where the built site has not a byte of what it guards. */
declare const IS_DEV: boolean;

customElements.define('site-search', SiteSearch);
customElements.define('list-search', ListSearch);
customElements.define('way-back', WayBack);
customElements.define('reading-position', ReadingPosition);
if (IS_DEV) reloadAfterEdits();
