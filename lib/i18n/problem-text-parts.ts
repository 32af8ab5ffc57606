import type { RuleId } from '@/lib/domain/rule';

/** What is wrong, then what to do about it. */
export type Wording = readonly [message: string, hint: string];

/** What a text knows of its problem, safe to print: a parameter that is missing reads `gap`, never "undefined". */
export interface Said {
  /** Dotted path of the field in question, without the number of a list's item: `figures.unit`. */
  field: string;
  /** Its last part, and what stands around that; empty where it stands at the top. */
  key: string;
  parent: string;
  isWarning: boolean;
  /** Whether a parameter is there and not empty. */
  has(name: string): boolean;
  text(name: string): string;
  /** In the quotation marks of the language. */
  quote(name: string): string;
  number(name: string): number;
  /** An example of an id made from a parameter: "Store ord" → `store-ord`. */
  asId(name: string): string;
  /** "Did you mean …?" with a space after it; empty where nothing is near. */
  meant: string;
}

export type ProblemText = Wording | ((said: Said) => Wording);
export type ProblemTexts = Record<RuleId, ProblemText>;

/** Everything a language needs to speak of problems. */
export interface ProblemLanguage {
  quote(text: string): string;
  meant(quoted: string): string;
  /** Of a character that looks like another one. @param code as in `U+2011` */
  odd(quoted: string, code: string): string;
  /** Before a message, and in the count at the end. */
  severity: { error: string; warning: string };
  /** "2 fel och 1 varning i 2 filer." */
  count(errors: number, warnings: number, files: number): string;
  none: string;
  /** How many cases readers see, and how many wait for their day or are drafts. */
  shown(cases: number, waiting: number, drafts: number): string;
  rules: ProblemTexts;
}

/** Stands where a problem lacks what its text wants to tell. */
export const gap = '(?)';

/** Why a line is not YAML, as far as it can be told: see `lib/content/yaml-faults.ts`. */
export type YamlReason =
  | 'colon'
  | 'no-colon'
  | 'tab'
  | 'hard-space'
  | 'indent'
  | 'quote'
  | 'bracket'
  | 'start'
  | 'after'
  | 'escape'
  | 'other';
