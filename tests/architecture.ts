/** One folder of the code. What it may import beside itself, and why no more. */
export interface Area {
  folder: string;
  job: string;
  mayImport: string[];
  /** Folders of which only types may be imported, which leave nothing in the code that runs. */
  mayImportTypes?: string[];
  /** Ends the sentence "it may not import that, because …". */
  because: string;
}

/**
 * The map of the code: `app → components → lib`, and one direction inside `lib`.
 * `unit/imports.test.ts` holds the code to it, and the README prints it (`npm run map`).
 */
export const areas: Area[] = [
  {
    folder: 'app',
    job: 'pages and route handlers: get a record, render it',
    mayImport: [
      'components',
      'lib/domain',
      'lib/i18n',
      'lib/portrait',
      'lib/preview',
      'lib/select',
      'lib/records',
      'lib/results',
      'lib/copies',
      'lib/build',
    ],
    because: 'pages show what was built: they neither parse content nor know the server or the commands',
  },
  {
    folder: 'components',
    job: 'what a page is made of; gets records as props',
    mayImport: ['lib/domain', 'lib/i18n', 'lib/portrait', 'lib/select', 'lib/results'],
    mayImportTypes: ['lib/search'],
    because:
      'a component shows what it is given and reads no files, so that any page or handler can render it',
  },
  {
    folder: 'lib/domain',
    job: 'schemas, types, units, routes, locales, who may see what',
    mayImport: [],
    because: 'everything stands on it',
  },
  {
    folder: 'lib/i18n',
    job: 'interface texts in Swedish, Norwegian and Danish, formats, sorting',
    mayImport: ['lib/domain'],
    because: 'texts are used by every part, so they depend on none',
  },
  {
    folder: 'lib/portrait',
    job: 'figures → drawing (SVG)',
    mayImport: ['lib/domain'],
    because: 'it is one pure function from figures to a drawing',
  },
  {
    folder: 'lib/preview',
    job: 'words and portraits → the picture of a shared link (SVG), and its address',
    mayImport: ['lib/domain', 'lib/portrait'],
    because: 'it draws the words that it is given and knows no records',
  },
  {
    folder: 'lib/select',
    job: 'filter, sort and relate cases',
    mayImport: ['lib/domain'],
    because: 'it works on entries that it is given, in a page as in a test',
  },
  {
    folder: 'lib/markdown',
    job: 'text → tree, parts, headings, plain text',
    mayImport: ['lib/domain'],
    because: 'it is pure: text in, body and problems out',
  },
  {
    folder: 'lib/content',
    job: 'at build time: files → records or problems, and checks across files',
    mayImport: ['lib/domain', 'lib/i18n', 'lib/portrait', 'lib/markdown', 'lib/records'],
    because: 'it ends with written records and knows nothing of pages, build or server',
  },
  {
    folder: 'lib/search',
    job: 'analyzer, index, shards, query',
    mayImport: ['lib/domain'],
    because: 'one half runs in the browser, and both have to read a word alike',
  },
  {
    folder: 'lib/results',
    job: 'what a reader sees of a search, on the page as in the dialog',
    mayImport: ['lib/domain', 'lib/select', 'lib/search'],
    because: 'it arranges what was found and neither words nor draws it',
  },
  {
    folder: 'lib/copies',
    job: 'what leaves the site for other programs: Markdown, JSON, feeds, structured data',
    mayImport: ['lib/domain', 'lib/i18n', 'lib/select'],
    because: 'it gets records and names nobody whom copies may not name: one folder to read for that',
  },
  {
    folder: 'lib/records',
    job: 'at run time: the one door to records and search index',
    mayImport: ['lib/domain', 'lib/search'],
    because: 'pages load it, and must not carry the parser with them',
  },
  {
    folder: 'lib/browser',
    job: 'islands: small custom elements for the browser',
    mayImport: ['lib/i18n', 'lib/results', 'lib/search'],
    mayImportTypes: ['lib/domain'],
    because: 'every byte of it is sent to readers, and schemas are large',
  },
  {
    folder: 'lib/server',
    job: 'the HTTP server in front of Next',
    mayImport: ['lib/domain', 'lib/i18n', 'lib/records'],
    because: 'it serves what was built and renders nothing',
  },
  {
    folder: 'lib/build',
    job: 'lean documents and bundled islands, as steps of the build',
    mayImport: ['lib/domain', 'lib/i18n', 'lib/select', 'lib/records', 'lib/server'],
    because: 'it turns what Next has made into what the server serves',
  },
  {
    folder: 'lib/cli',
    job: 'the commands',
    mayImport: [
      'lib/domain',
      'lib/i18n',
      'lib/portrait',
      'lib/select',
      'lib/search',
      'lib/results',
      'lib/markdown',
      'lib/content',
      'lib/records',
      'lib/build',
      'lib/server',
    ],
    because: 'commands put the parts together but render no pages',
  },
];

/** The map as a Markdown table. */
export function mapAsMarkdown(): string {
  const rows = areas.map(({ folder, job, mayImport, mayImportTypes = [] }) => {
    const imports = [...mayImport.map(code), ...mayImportTypes.map((name) => `${code(name)} (types)`)];
    return `| ${code(folder)} | ${job} | ${imports.join(', ') || 'nothing'} |`;
  });
  return ['| folder | job | may import |', '|---|---|---|', ...rows].join('\n');
}

function code(name: string): string {
  return `\`${name}\``;
}
