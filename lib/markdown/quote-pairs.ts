/** Two marks that belong together, by index; `open` is -1 where an earlier paragraph began the quotation. */
export interface QuotePair {
  open: number;
  close: number;
  isNested: boolean;
}

export interface PairedQuotes {
  pairs: QuotePair[];
  /** Single marks that are apostrophes. */
  apostrophes: number[];
  /** Double marks that open a quotation which the text does not close; the first may run on. */
  unclosed: number[];
  /** Double marks that close what nothing has opened. */
  unopened: number[];
  /** A mark at the start that takes up a quotation from the paragraph before. */
  continuation?: number;
}

interface Open {
  index: number;
  isDouble: boolean;
}

/** The marks that wait for their partner. */
interface Waiting {
  stack: Open[];
  /** How many of them are double. */
  doubles: number;
}

const anyMark = /["“”„‟«»＂'‘’‚‛‹›]/g;
const doubles = new Set('"“”„‟«»＂');
/** Single marks that a writer uses for quoting alone; `'` and `’` are mostly apostrophes. */
const quotingSingles = new Set('‘‚‹›');

export function hasQuoteMark(text: string): boolean {
  return text.search(anyMark) !== -1;
}

/**
 * Finds which quotation marks of a line belong together. Whether a mark opens or closes is read from what
 * stands beside it, since `"`, and `”` in Swedish, do both. One pass, linear.
 * @param text one paragraph or line; U+FFFC stands for code and pictures
 * @param runsOn a quotation of an earlier paragraph is still open
 */
export function pairQuotes(text: string, runsOn = false): PairedQuotes {
  const result: PairedQuotes = { pairs: [], apostrophes: [], unclosed: [], unopened: [] };
  const waiting: Waiting = runsOn
    ? { stack: [{ index: -1, isDouble: true }], doubles: 1 }
    : { stack: [], doubles: 0 };
  let lastOpened = Number.NaN;
  for (const { 0: mark, index } of text.matchAll(anyMark)) {
    const sides = sidesOf(text, index, lastOpened === index - 1);
    const isDouble = doubles.has(mark);
    if (runsOn && index === 0 && isDouble) {
      result.continuation = index;
      lastOpened = index;
    } else if (isDouble ? opensDouble(sides, waiting) : opensSingle(mark, sides, waiting)) {
      waiting.stack.push({ index, isDouble });
      waiting.doubles += isDouble ? 1 : 0;
      lastOpened = index;
    } else if (isDouble) closeDouble(text, index, waiting, result);
    else closeSingle(text, index, sides.mayClose, waiting, result);
  }
  for (const { index, isDouble } of waiting.stack)
    (isDouble ? result.unclosed : result.apostrophes).push(index);
  return result;
}

interface Sides {
  mayOpen: boolean;
  mayClose: boolean;
  after: string;
}

/** What a mark may do by its neighbours: open before a word, close after one. */
function sidesOf(text: string, index: number, followsOpening: boolean): Sides {
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  return {
    after,
    mayOpen: /\S/.test(after) && (followsOpening || /[\s([{/–—-]/.test(before)),
    mayClose: /\S/.test(before) && !followsOpening && !/[\p{L}\p{N}\uFFFC]/u.test(after),
  };
}

function opensDouble({ mayOpen, mayClose }: Sides, waiting: Waiting): boolean {
  // Where the neighbours say nothing (`" ord "`), a mark closes what is open.
  return mayOpen === mayClose ? waiting.doubles === 0 : mayOpen;
}

/** A single mark opens a quotation inside another, or where its shape says so; `'90` is a decade. */
function opensSingle(mark: string, { mayOpen, mayClose, after }: Sides, waiting: Waiting): boolean {
  if (!mayOpen || mayClose || /\d/.test(after)) return false;
  return quotingSingles.has(mark) || waiting.doubles > 0;
}

function closeDouble(text: string, index: number, waiting: Waiting, result: PairedQuotes): void {
  for (let open = waiting.stack.pop(); open; open = waiting.stack.pop()) {
    if (open.isDouble) {
      waiting.doubles -= 1;
      result.pairs.push({ open: open.index, close: index, isNested: waiting.doubles % 2 === 1 });
      return;
    }
    result.apostrophes.push(open.index);
  }
  // After a number, inches are meant.
  if (!/\d/.test(text[index - 1] ?? '')) result.unopened.push(index);
}

function closeSingle(
  text: string,
  index: number,
  mayClose: boolean,
  { stack }: Waiting,
  result: PairedQuotes,
): void {
  const open = stack.at(-1);
  if (!mayClose || !open || open.isDouble) {
    result.apostrophes.push(index);
    return;
  }
  stack.pop();
  // One letter between two straight marks is a word cut short: rock 'n' roll.
  const isCutShort = index - open.index <= 2 && !quotingSingles.has(text[open.index] ?? '');
  if (isCutShort) result.apostrophes.push(open.index, index);
  else result.pairs.push({ open: open.index, close: index, isNested: true });
}
