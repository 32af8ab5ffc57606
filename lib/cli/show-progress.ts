/** Tells of long work on standard error: a line a second at most, and none before anybody wonders. */
export function progressLines(): (done: number, total: number) => void {
  let shown = performance.now();
  return (done, total) => {
    if (performance.now() - shown < 1000) return;
    shown = performance.now();
    console.error(`  ${done} of ${total} files`);
  };
}
