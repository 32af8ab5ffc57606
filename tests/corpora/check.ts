/** An input that did not come out as it should. */
export interface Miss {
  /** Which input, and where it was placed. */
  id: string;
  what: string;
}

/** One thing that a layer is held to, over many inputs. */
export interface Check {
  /** The layer and its corpus: `yaml.jsonl`. */
  layer: string;
  /** What each input is held to, as a statement. */
  claim: string;
  /** How many inputs were held to it. */
  inputs: number;
  misses: Miss[];
  /** Share of the inputs that may miss; none unless told. */
  mayMiss?: number;
  /** More to say of the result. */
  note?: string;
}

/** What a layer gives; `missing` where its corpus is not in the folder. */
export type Outcome = { checks: Check[] } | { missing: string };

/** How many of the inputs did what they should, and how many breach the claim. */
export function scoreOf({ inputs, misses, mayMiss = 0 }: Check): { passed: number; failed: number } {
  const isHeld = misses.length <= inputs * mayMiss;
  return { passed: inputs - misses.length, failed: isHeld ? 0 : misses.length };
}

/** Holds every input to a claim. @param find what is wrong with one, nothing where all is well */
export function checkEach<T>(
  about: Omit<Check, 'inputs' | 'misses'>,
  inputs: readonly T[],
  find: (input: T) => string | undefined,
  idOf: (input: T) => string,
): Check {
  const misses = inputs.flatMap((input): Miss[] => {
    const what = find(input);
    return what === undefined ? [] : [{ id: idOf(input), what }];
  });
  return { ...about, inputs: inputs.length, misses };
}

/** A text in one line, short enough for a report; what cannot be seen is escaped. */
export function shown(text: string, length = 100): string {
  const line = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7eà-ÿÀ-ß]/g, escaped);
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
