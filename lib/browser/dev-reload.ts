/** Loads the page anew whenever the content has been built again; `lib/server/dev-reload.ts` sends the word. */
export function reloadAfterEdits(): void {
  new EventSource('/_casebok/dev-reload').addEventListener('reload', () => location.reload());
}
