import type { Locale } from '@/lib/domain/locale';
import type { PopularThemes } from '@/lib/results/popular-themes';
import { Search } from '@/lib/search/search';
import { shardsOverHttp } from '@/lib/search/storage/fetch-shard';

/** Where the index lies. Written by the build: `lib/cli/search-index.ts`. */
interface Place {
  shards: string;
  manifest: string;
  themes: string;
}

interface Opened {
  place: Place;
  search: Search;
}

/** Opens the newest index, and another one when that has gone. */
export class IndexSource {
  #opened?: Promise<Opened>;

  /** @throws when it cannot be had; the next call asks again */
  async search(): Promise<Search> {
    return (await this.#open()).search;
  }

  /**
   * Asks anew where the index lies: a tab may be open for so long that the files it knows have gone. Does nothing
   * when there is no answer either, or none that differs: what has been read is kept.
   */
  async renew(): Promise<void> {
    const [known, place] = await Promise.all([
      this.#opened?.catch(() => undefined),
      findPlace().catch(() => undefined),
    ]);
    if (!place || place.manifest === known?.place.manifest) return;
    this.#opened = Promise.resolve(openAt(place));
  }

  /** The most frequent themes; none where they cannot be had, since nothing depends on them. */
  async themes(lang: Locale): Promise<PopularThemes[Locale]> {
    try {
      const { place } = await this.#open();
      const response = await fetch(place.themes);
      if (!response.ok) return [];
      // Written by the same step of the build.
      const themes: PopularThemes = await response.json();
      return themes[lang];
    } catch {
      return [];
    }
  }

  #open(): Promise<Opened> {
    this.#opened ??= findPlace().then(openAt, (error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }
}

function openAt(place: Place): Opened {
  return { place, search: new Search(shardsOverHttp(place.shards), place.manifest) };
}

/** The script lies in the folder of the assets, so that no document has to name this address. */
async function findPlace(): Promise<Place> {
  const response = await fetch(new URL('search.json', import.meta.url));
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  return response.json();
}
