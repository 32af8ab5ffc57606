/**
 * Every rule that content is held to. Each has a message and a remedy in three languages
 * (`lib/i18n/problem-text-*.ts`) and a wrong file in `tests/fixtures/broken/`.
 */
export const rules = [
  // the file as a whole
  'file-encoding',
  'file-too-large',
  'file-timeout',
  'file-failed',
  'merge-conflict',
  'file-name',
  'file-collision',
  // front matter
  'front-matter-missing',
  'front-matter-unclosed',
  'front-matter-language',
  'front-matter-too-large',
  'yaml-syntax',
  'yaml-duplicate-key',
  'yaml-alias',
  'yaml-not-mapping',
  'yaml-key-type',
  'yaml-markers',
  'yaml-comment',
  // schema
  'field-missing',
  'field-unknown',
  'field-type',
  'text-empty',
  'text-too-long',
  'control-character',
  'value-not-in-list',
  'number-range',
  'slug-shape',
  'date-shape',
  'partial-date-shape',
  'url-shape',
  'email-shape',
  'base-url-shape',
  'person-first-name-only',
  'case-id-shape',
  'themes-empty',
  'alias-shape',
  // sense within one file
  'fact-in-translation',
  'published-missing',
  'withdrawn-missing',
  'figure-per-detail',
  'figure-duplicate-id',
  'figure-label-unknown',
  'figure-not-whole',
  'period-order',
  'contact-of-client',
  'client-named-and-anonymous',
  // Markdown body
  'markup-stripped',
  'markup-left',
  'directive-unknown',
  'directive-attribute-unknown',
  'directive-attribute-value',
  'directive-unclosed',
  'voice-speaker-missing',
  'voice-side-missing',
  'voice-quote-marks',
  'voice-paraphrase-marks',
  'steps-not-list',
  'figure-source-missing',
  'picture-alt-missing',
  'picture-external',
  'link-unsafe',
  'link-outside',
  'heading-level',
  'heading-empty',
  'heading-id-shape',
  'anchor-duplicate',
  'footnote-undefined',
  // signs of an unfinished text
  'list-missing',
  'placeholder-text',
  'block-duplicate',
  'interface-english',
  'quotes-unbalanced',
  'vague-date',
  'news-undated',
  // between files
  'dangling-id',
  'duplicate-id',
  'alias-taken',
  'person-side',
  'translation-without-original',
  'translation-of-missing',
  'translation-of-wrong',
  'original-twice',
  'translation-anchor-missing',
  'translation-field-missing',
  'picture-missing',
  'picture-unreadable',
  'link-broken',
  'anchor-broken',
  'name-in-free-text',
  'name-part-in-free-text',
  'name-in-address',
  'site-missing',
] as const;

export type RuleId = (typeof rules)[number];

export function isRule(text: string): text is RuleId {
  return rules.some((rule) => rule === text);
}

/** What signs that are left in a text were meant to make (`markup-left`). */
export type LeftOver = 'link' | 'heading' | 'table' | 'anchor' | 'emphasis' | 'list' | 'code';
