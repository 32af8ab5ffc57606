/** A date as precise as the source states it: `2001`, `2001-05` or `2001-05-17`. */
export type PartialDate = string;

const pattern = /^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

export type DatePrecision = 'year' | 'month' | 'day';

/** True for a real calendar date of any of the three precisions (so not `2001-02-30`, nor the year 206 for 2026). */
export function isPartialDate(text: string): boolean {
  if (!pattern.test(text)) return false;
  return datePrecision(text) !== 'day' || isFullDate(text);
}

/** True for a real calendar day in ISO form, `2001-05-17`. */
export function isFullDate(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

export function datePrecision(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}
