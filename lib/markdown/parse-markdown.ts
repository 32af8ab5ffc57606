import { toBody } from './body';
import { type Context, openContext } from './context';
import { checkDirectives, checkFences } from './directives';
import { noteIds, numberNotes } from './footnotes';
import { cleanSource } from './hidden-characters';
import { checkLeftOver } from './left-over';
import { excessOf } from './limits';
import { locate } from './locate';
import { resolveReferences } from './references';
import { openReport, type Report } from './report';
import type { MarkdownInput, MarkdownResult, ParsedBody } from './result';
import { toSections } from './sections';
import { parseSyntax } from './syntax';
import { markTasks } from './task-marks';
import { checkFootnotes } from './undefined-footnotes';
import { checkUnfinished } from './unfinished';

/**
 * Reads the body of a Markdown file.
 * @returns what it holds and what is wrong with it; where a problem is an error, the body must not be published
 * @throws never; a text that the parser cannot take gives the problem `file-failed`
 */
export function parseMarkdown(input: MarkdownInput): MarkdownResult {
  const report = openReport(input.file, input.firstLine);
  const context = openContext(input.lang, report);
  const body = bodyOrFailure(input, context);
  const { links, pictures, personLinks, freeText } = context;
  return { body, problems: report.problems(), links, pictures, personLinks, freeText };
}

function bodyOrFailure(input: MarkdownInput, context: Context): ParsedBody {
  try {
    return readBody(input, context);
  } catch (error) {
    // Most likely the stack: parse5 and the tree tools recurse into what raw HTML can nest without end.
    return failed(context.report, error instanceof Error ? error.message : String(error));
  }
}

/** The recipe: each step relies on those above it. */
function readBody(input: MarkdownInput, context: Context): ParsedBody {
  const { report } = context;
  // no character that readers cannot see, and none of those that our own marks are made of
  const source = cleanSource(input.text, report);
  context.hasEntities = source.includes('&');
  // gfm for tables, footnotes and links; directives only where they stand on a line of their own
  const tree = parseSyntax(source);
  // later steps recurse, and tables grow
  const excess = excessOf(tree);
  if (excess !== undefined) return failed(report, excess);
  // autolinks come without a place
  locate(tree, {});
  // what the author meant but the parser did not see
  checkFences(tree, source, report);
  checkFootnotes(tree, source, report);
  checkDirectives(tree, report);
  // reads the author's words, before anything is changed
  checkLeftOver(tree, source, report);
  checkUnfinished(tree, report);
  // a part is converted by itself, so nothing may point into another
  resolveReferences(tree);
  const ids = noteIds(input.noteIdPrefix ?? '');
  const notes = numberNotes(tree, ids, report);
  // no form elements in a text
  markTasks(tree);
  // part by part: HTML, schema, addresses, quotation marks (`safe-tree.ts` has that recipe)
  const sections = toSections(tree, context);
  // ids, outline and plain text, from what is really published
  return toBody(sections, notes, ids, context);
}

function failed(report: Report, detail: string): ParsedBody {
  report.error('file-failed', {}, { detail });
  return { sections: [], outline: [], anchors: [], people: [] };
}
