import type { Locale } from '@/lib/domain/locale';
import type { PopularThemes } from '@/lib/results/popular-themes';
import { Search } from '@/lib/search/search';
import { shardsOverHttp } from '@/lib/search/storage/fetch-shard';

/** Where the page says that the index lies. */
interface Place {
  shards: string;
  manifest: string;
  themes: string;
}

/** Opens the index that a document names, and another one when that has gone. */
export class IndexSource {
  #place: Place;
  #search: Search;

  constructor() {
    this.#place = placeIn(document);
    this.#search = open(this.#place);
  }

  get search(): Search {
    return this.#search;
  }

  /**
   * Looks in a fresh document where the index lies now: a tab may be open for so long that the files it knows
   * have gone. Does nothing when there is no answer either.
   */
  async renew(): Promise<void> {
    const response = await fetch(location.pathname).catch(() => undefined);
    if (!response?.ok) return;
    const place = placeIn(new DOMParser().parseFromString(await response.text(), 'text/html'));
    if (place.manifest === '' || place.manifest === this.#place.manifest) return;
    this.#place = place;
    this.#search = open(place);
  }

  /** The most frequent themes; none where they cannot be had, since nothing depends on them. */
  async themes(lang: Locale): Promise<PopularThemes[Locale]> {
    const response = await fetch(this.#place.themes).catch(() => undefined);
    if (!response?.ok) return [];
    // Written by the build: `lib/cli/search-index.ts`.
    const themes: PopularThemes = await response.json();
    return themes[lang];
  }
}

function open({ shards, manifest }: Place): Search {
  return new Search(shardsOverHttp(shards), manifest);
}

function placeIn(page: Document): Place {
  const {
    shards = '',
    manifest = '',
    themes = '',
  } = page.querySelector<HTMLElement>('script[data-manifest]')?.dataset ?? {};
  return { shards, manifest, themes };
}
