/*
 * The fold key makes the spelling habits of three languages, and of keyboards without their letters, meet:
 * "ledningsgrupp" stays itself, "Bærum" = "Bärum" = "Baerum" = "berum", "kjøkken" ≈ "kjokken". It never
 * replaces the stem: exact letters rank before folded ones. Regular correspondences such as tion/sjon stay
 * out, because prefix and typing-error matching break on them; the cognate costs know those.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[äæ]|ae/g, 'e'],
  [/[öø]|oe/g, 'o'],
  [/å|aa/g, 'a'],
  [/x/g, 'ks'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/([^\d])\1+/g, '$1'],
];

const foldable = /[äæöøåxcwz]|ae|oe|aa|(.)\1/;

/** Fold key of a lower-case stem or word. Numbers keep their digits: 2500 is not 250. */
export function fold(word: string): string {
  if (!foldable.test(word)) return word;
  return rules.reduce((key, [from, to]) => key.replace(from, to), word);
}
