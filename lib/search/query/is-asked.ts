import { queries } from '../weights';

/** Whether anything is asked for yet while a reader types: a single letter begins a thousand words. */
export function isAsked(query: string): boolean {
  return query.trim().length >= queries.shortestPrefix;
}
