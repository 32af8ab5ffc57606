interface Outcome {
  section: string;
  what: string;
  isGood: boolean;
  found: string;
}

/** What has been looked at, as it is printed. */
export class Report {
  readonly #outcomes: Outcome[] = [];
  #section = '';

  begin(section: string): void {
    this.#section = section;
    console.log(`\n── ${section} ${'─'.repeat(Math.max(0, 86 - section.length))}`);
  }

  /** @param found what was seen, in a few words: figures where all is well, the fault where not */
  check(what: string, isGood: boolean, found: string): void {
    this.#outcomes.push({ section: this.#section, what, isGood, found });
    console.log(`${isGood ? 'ok    ' : 'FAILED'} ${what.padEnd(62)} ${found}`.trimEnd());
  }

  /** Prints the sections in a table. @returns whether all is well; of nothing, nothing is shown */
  sumUp(seconds: number): boolean {
    const sections = [...new Set(this.#outcomes.map(({ section }) => section))];
    this.begin('Summary');
    for (const section of sections) {
      const own = this.#outcomes.filter((outcome) => outcome.section === section);
      const failed = own.filter(({ isGood }) => !isGood);
      const count = `${own.length - failed.length} of ${own.length}`;
      console.log(`${failed.length === 0 ? 'ok    ' : 'FAILED'} ${section.padEnd(62)} ${count.padStart(9)}`);
      for (const { what, found } of failed) console.log(`         ${what}: ${found}`);
    }
    const failed = this.#outcomes.filter(({ isGood }) => !isGood).length;
    console.log(`\n${seconds.toFixed(0)} s\n${this.#outcomes.length - failed} passed, ${failed} failed`);
    return failed === 0 && this.#outcomes.length > 0;
  }
}
