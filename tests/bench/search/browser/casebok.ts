import { resultOptions } from '@/lib/browser/search/result-options';
import { searchText } from '@/lib/i18n/search-text';
import { loadLists, resultLists, shareRows } from '@/lib/results/result-lists';
import { isAsked } from '@/lib/search/query/is-asked';
import { Search, type SearchResult } from '@/lib/search/search';
import { shardsOverHttp } from '@/lib/search/storage/fetch-shard';
import type { Open } from './typist';

/** What the dialog does after its pause: ask, load ten rows, show them. */
export const open: Open = async ({ base, manifest = '' }, lang) => {
  const search = new Search(shardsOverHttp(base), manifest);
  await search.find({ query: '', locale: lang });
  const list = document.body.appendChild(document.createElement('div'));
  let result: SearchResult | undefined;
  return {
    async answer(text) {
      result = undefined;
      if (isAsked(text)) result = await search.find({ query: text, locale: lang, isTyping: true });
    },
    async show() {
      if (!result) return;
      const lists = await loadLists(shareRows(resultLists(result), 10), result.load);
      list.replaceChildren(...resultOptions(lists, searchText(lang)));
    },
  };
};
