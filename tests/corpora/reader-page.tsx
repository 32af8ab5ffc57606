import { renderToStaticMarkup } from 'react-dom/server';
import { CaseBody } from '@/components/case/CaseBody';
import { viewOf } from '@/components/view';
import { leanHtml } from '@/lib/build/lean-html';
import type { LibraryIndex } from '@/lib/domain/record';
import { parseMarkdown, settleSides } from '@/lib/markdown';

/** A library that holds nothing: bodies are looked at by themselves. */
const emptyIndex: LibraryIndex = {
  today: '2026-01-01',
  site: {
    name: 'Casebok',
    owner: 'Casebok',
    baseUrl: 'https://casebok.example',
    defaultLocale: 'sv',
    contact: { email: 'a@casebok.example' },
    retentionDays: 30,
    exampleContent: false,
  },
  clients: {},
  firms: {},
  people: {},
  themes: {},
  cases: [],
  withdrawals: [],
  news: [],
  pages: {},
  themeProse: {},
};

/** Bodies as a reader gets them: through the pipeline, the components of the page, and the step that makes it lean. */
export function readerPage(texts: readonly string[]): string {
  const view = viewOf('sv', emptyIndex);
  const bodies = texts.map((text) =>
    settleSides(parseMarkdown({ text, file: 'x.md', firstLine: 1, lang: 'sv' }).body, () => 'group'),
  );
  const html = bodies.map((body) => renderToStaticMarkup(<CaseBody view={view} body={body} />)).join('\n');
  return leanHtml(documentOf(html)).html;
}

function documentOf(body: string): string {
  return `<!DOCTYPE html><html lang="sv"><head><title>Casebok</title></head><body>${body}</body></html>`;
}

/** The same attack as it is, in the same frame: what shows that a script would have been seen. */
export function controlPage(attack: string): string {
  return documentOf(`<p>Ord ${attack} och ord</p>`);
}
