/** The current day, `YYYY-MM-DD`, as the calendar on the wall says. `CASEBOK_TODAY` sets another, to see a site as it will be. */
export function today(env: Record<string, string | undefined> = process.env): string {
  if (env.CASEBOK_TODAY) return env.CASEBOK_TODAY;
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
