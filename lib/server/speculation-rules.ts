/*
 * Speculation rules (https://wicg.github.io/nav-speculation/): the browser itself fetches and renders the page
 * behind a link when the pointer rests on it ("moderate"), so that navigation is instant without a script.
 */

export const speculationRulesPath = '/speculation-rules.json';

/**
 * Pages of this site, but not URLs with parameters, which are made per request, and not files.
 * `(.+)` and not `*` after the question mark: `*` matches the empty query too, and so would exclude every page.
 */
const where = {
  and: [
    { href_matches: '/*' },
    { not: { href_matches: '/*\\?(.+)' } },
    { not: { href_matches: '/api/*' } },
    { not: { href_matches: '/_casebok/*' } },
    { not: { href_matches: '/*.:extension(md|json|pdf|docx|xml|txt|svg|png)' } },
    { not: { selector_matches: '[download], [target=_blank], [rel~=external], [rel~=nofollow]' } },
  ],
};

/** A page is first fetched, then rendered; browsers without prerendering stop at the first. */
export const speculationRules = {
  prefetch: [{ where, eagerness: 'moderate' }],
  prerender: [{ where, eagerness: 'moderate' }],
};

/** The rules come by header, because an inline `<script type="speculationrules">` would need a CSP exception. */
export const speculationRulesHeader = ['Speculation-Rules', `"${speculationRulesPath}"`] as const;
export const speculationRulesType = 'application/speculationrules+json';
