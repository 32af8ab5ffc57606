import { type Budget, isOver, type PageBytes, type TypeBytes } from './page-bytes';

/** Prints what the largest page of each type weighs. Columns are padded for a monospaced terminal. */
export function bytesTable(types: readonly TypeBytes[]): string {
  const head = ['page type', 'pages', 'HTML', 'CSS', 'sum', 'portrait', 'budget'];
  const rows = types.map(({ route, pages, largest, budget }) => [
    route,
    number(pages),
    number(largest.html),
    number(largest.css),
    number(largest.html + largest.css),
    number(largest.portrait),
    budget ? verdict(largest, budget) : '',
  ]);
  const title = 'Bytes in Brotli of the largest page of each type, without fonts (HTML without portraits):';
  return [title, ...align([head, ...rows])].join('\n');
}

function verdict(page: PageBytes, budget: Budget): string {
  const limit = `${number(budget.page)} + ${number(budget.portrait)}`;
  return isOver(page, budget) ? `${limit}  OVER` : limit;
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd());
}

function number(value: number): string {
  return value.toLocaleString('en');
}
