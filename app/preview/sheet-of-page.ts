import type { LibraryView } from '@/components/view';
import type { PreviewSheet } from '@/lib/preview/sheet';
import * as make from './sheets';

/** Preview of a page that lists things, by the first segment of its path. */
const ofLists = new Map<string, (view: LibraryView) => PreviewSheet>([
  ['', (view) => make.overviewSheet(view, view.t.home.title, view.t.siteTagline)],
  ['case', (view) => make.overviewSheet(view, view.t.list.title, view.t.siteTagline)],
  ['tema', (view) => make.overviewSheet(view, view.t.themes.title, view.t.themes.lead)],
  ['firma', (view) => make.overviewSheet(view, view.t.firms.title, view.t.firms.lead)],
  ['person', (view) => make.overviewSheet(view, view.t.people.title, view.t.people.lead)],
  ['nytt', (view) => make.coverSheet(view, { over: [], title: view.t.news.title, under: view.t.news.lead })],
]);

/** Preview of a page about one thing. */
const ofItems = new Map<string, (view: LibraryView, id: string) => PreviewSheet | undefined>([
  ['case', make.caseSheet],
  ['tema', make.themeSheet],
  ['firma', make.firmSheet],
  ['person', make.personSheet],
  ['nytt', make.newsSheet],
]);

/**
 * What the preview of a page shows. Everything comes from the library's index, which holds only what has passed
 * the gate.
 * @param path of the page, without locale
 * @returns nothing where the view's language has no such page
 */
export function sheetOfPage(view: LibraryView, path: string): PreviewSheet | undefined {
  const [, folder = '', id, ...rest] = path.split('/');
  if (folder === 'om') return make.fixedPageSheet(view, path);
  if (rest.length > 0) return undefined;
  return id === undefined ? ofLists.get(folder)?.(view) : ofItems.get(folder)?.(view, id);
}
