import { longestQuery } from '@/lib/domain/longest-query';
import type { FieldName } from './search-document';

/*
 * Every number that search was tuned with, in one place. "Measured" means: chosen on the development sets
 * named in the README, in cross-validation where it was learned.
 */

/** Guard against over-stemming. */
export const stemGuard = {
  /** Roots of up to this many letters keep a derivational ending ("mul|ig", "led|els"). */
  longestRiskyRoot: 4,
  /** No root is shorter than this if the word is not. */
  shortestRoot: 3,
} as const;

/** BM25F: k1 measured: above the textbook's 1.2, because what is searched are whole cases, not sentences. */
export const bm25f = {
  k1: 1.6,
  /** Steps an impact is quantised to. 64 lose nothing measurable against 256; 32 lose a point of recall. */
  levels: 64,
  /** Average lengths are rounded to powers of this, so that they seldom change. */
  lengthStep: 1.1,
} as const;

/** What a word counts by where it stands, and how much the field's length matters (b). */
export const fields: Record<FieldName, { weight: number; b: number }> = {
  title: { weight: 3, b: 0.3 },
  lead: { weight: 1.6, b: 0.3 },
  glance: { weight: 1.4, b: 0.3 },
  heading: { weight: 1.6, b: 0.3 },
  body: { weight: 1, b: 0.75 },
  voice: { weight: 0.9, b: 0.5 },
  client: { weight: 2.5, b: 0 },
  person: { weight: 2, b: 0 },
  firm: { weight: 1, b: 0 },
  // Synonyms are many: without b, the words of a theme with many of them would outrank the text's own.
  theme: { weight: 1.2, b: 0.3 },
  figure: { weight: 1, b: 0 },
};

/** Compounds: found by vocabulary, indexed by parts. */
export const compounds = {
  shortestPart: 3,
  /** Prefers few long parts to many short ones. */
  lengthPower: 1.5,
} as const;

/** Leaves: the stored text of a document in pieces, see `index/leaves.ts`. */
export const leaves = {
  /** Characters. */
  length: 1_800,
  /** With `bm25f.levels`, what a posting tells beside its document fits into one byte. */
  most: 4,
} as const;

/** Posting lists. */
export const postings = {
  /** Documents kept per term and language: 64 costs 3 points of recall on long texts, more than 96 gains little. */
  keptPerLanguage: 96,
  /** The same for compounds that contain a stem: they count half, and 32 lose nothing measurable against 96. */
  keptOfCompounds: 32,
  /**
   * For a query of several words, all documents of a word in at most so many are named: more frequent ones tell little
   * and have the longest lists (without the bound, two words take 19 KB at 10,000 cases and not 16).
   */
  mostNamed: 1_600,
  /** A lone word in at most so many documents carries its list in the lexicon, as long as the head of another's. */
  inlineFrequency: 8,
  /** Documents of each word that the lexicon names itself: as many as a reader sees of one of several completions. */
  headPerLanguage: 8,
} as const;

/** Levels of the lexicon. */
export const lexicon = {
  /** Words in so many documents stand in the upper level, one fetch from the manifest: some 5,000 of 110,000 at 10,000 cases. */
  frequent: 12,
} as const;

/** Cognates: which words are compared, which are linked, and how strongly. */
export const cognates = {
  /** Cost of an edit that was never seen. */
  unknownSwap: 1.3,
  unknownGap: 1.1,
  /** Words whose lengths differ by more are not compared. */
  band: 4,
  /** Nor is one that is shorter than this share of the other: "stuprör" is no "stor". */
  shortestShare: 0.6,
  /** Blocking. */
  loosePrefix: 4,
  looseEnding: 4,
  shortestDeletedSkeleton: 3,
  largestBlock: 400,
  /** Share of their different consonants that two words must have in common to be compared. */
  sharedConsonants: 0.5,
  /** Linked when the cost per letter of the longer word is at most this. */
  limit: { cost: 0.3, shortLength: 4, shortFactor: 0.6, shortishFactor: 0.8, longLength: 8, longBonus: 0.06 },
  /** Weight of a link = weight · (1 − costSlope · cost). */
  weight: 0.85,
  costSlope: 2.2,
  linksPerDirection: 4,
  shortestStem: 3,
  /** Rare words are linked only while the collection is small. */
  leastDocuments: 2,
  smallLexicon: 20_000,
} as const;

/** Links that people wrote: word pairs and the themes' synonyms. */
export const synonyms = { weight: 0.72 } as const;

/** How the cognate costs are learned. */
export const learning = {
  rounds: 4,
  /** Cost per letter up to which two words count as cognates, in the first round and later. */
  firstLimit: 0.34,
  limit: 0.36,
  shortestWord: 4,
  /** Occasions added to every count, so that what was seen once is not certain. */
  smoothing: 2,
  /** Cost = −ln p / divisor. */
  divisor: 4,
  /** What a chunk must be seen to count. */
  leastSingle: 2,
  leastChunk: 3,
  /** Chunks of two letters kept per language pair. */
  chunks: 240,
  dearest: 2.6,
} as const;

/** Families of linked words. */
export const families = { largest: 14 } as const;

/** Sizes of the shards before gzip, in bytes, and of their names. */
export const shardSizes = {
  /** Of the lexicon: its two levels. */
  block: 2_200,
  leaf: 2_200,
  families: 1_200,
  tails: 3_500,
  /** A run of shards of tails longer than this is branched. */
  longestRun: 40,
  shardsPerBranch: 24,
  casesPerDirectory: 40,
  hashBytes: 5,
} as const;

/** Typing errors. */
export const typing = {
  shortestWord: 4,
  /** Words this long may have two. */
  twoErrorsFrom: 8,
  /** a typed for ä. */
  confusableCost: 0.5,
  /** Letters a in a word that are tried as ä in all combinations. */
  mostDiaereses: 3,
  weight: 0.8,
  mostBlocks: 2,
  mostEndings: 3,
  mostCorrections: 4,
} as const;

/** Queries: bounds that keep a query's bytes small, and what is too short to complete. */
export const queries = {
  longest: longestQuery,
  mostWords: 12,
  shortestPrefix: 2,
  mostCompletions: 12,
  /** Posting shards read for a prefix's completions: the others answer by the heads of their lists, which find as much. */
  mostFamilies: 1,
  /** Lexicon or tail shards read for one prefix or ending. */
  mostBlocks: 2,
  /** The same where only some of the words with the prefix may be meant. */
  mostBlocksOfPart: 4,
  /** Links that lead to another family, each another fetch or two. */
  mostOutsideLinks: 3,
  /** A word that stands in as many documents needs no help from parts and distant links. */
  enoughDocuments: 20,
  mostSplits: 2,
} as const;

/** What the ways from a typed word to a word of the collection count. */
export const expansionWeights = {
  exact: 1,
  /** The same stem, read as a neighbour's word. */
  exactInNeighbour: 0.9,
  /** The same fold key. */
  letters: 0.8,
  lettersInNeighbour: 0.7,
  /** Compounds that contain the word. */
  part: 0.5,
  prefix: 0.9,
  prefixLeastShare: 0.7,
  /** In other letters than those typed, while others begin with them. */
  prefixNotLiteral: 0.6,
  /** Links of a word that is only one of those that may be meant. */
  prefixLinks: 0.5,
  /** A whole word in other letters than those typed, while others begin with them. */
  notAsTyped: 0.1,
  /** Choosing completions: log2 of documents, plus this for the reader's language, less this per missing letter. */
  prefixOwnLanguage: 2,
  prefixPerLetter: 0.3,
} as const;

/** Ranking. */
export const ranking = {
  /** (answered words / words) to this power. */
  coordination: 0.75,
  /** Expansions of at least this weight count when a word's rarity is told. */
  countedInRarity: 0.3,
  /** A compound's parts against the word itself. */
  compoundParts: 0.7,
  /** How far a compound counts as answered by its parts: less than `1 - grouping.unansweredRarity`. */
  matchedByParts: 0.6,
} as const;

/** Groups by language. */
export const grouping = {
  /**
   * A case may leave this share of the query's rarity unanswered that the best one answers, and still belong to
   * its group: one word of two or three is too much, a word that stands everywhere is not.
   */
  unansweredRarity: 0.27,
} as const;

/** Excerpts. */
export const excerpts = {
  /** Characters. */
  length: 220,
  before: 50,
  /** Letters of the part of a compound that is marked, and of one that ends it. */
  shortestPart: 3,
  shortestLast: 4,
  /** What repeated hits add to a section's value. */
  repetition: 0.05,
} as const;

/** Help when nothing was found. */
export const suggestions = { most: 5, sharedLetters: 3 } as const;

/** Lower bounds of the client sizes a reader can choose, in employees. */
export const clientSizes: readonly number[] = [0, 1000, 5000, 20_000];
