const vowel = /[aeiouyåäöæøéü]/i;
const consonant = /[bcdfghjklmnpqrstvwxz]/i;

/** So many letters stand at least on either side of a hyphen. */
const fewest = 3;

/**
 * Parts a word that is too long for a line, by the rule that the three languages share: one consonant goes to the
 * next line ("verksam-hetsut-veckling"). It knows no parts of compounds, and is used only where a word fits nowhere.
 * (Svenska skrivregler, "enkonsonantsprincipen"; Språkrådet, "Orddeling"; Retskrivningsordbogen § 15.)
 * @param fits whether a beginning of the word, hyphen included, fits the line
 * @returns the beginning with its hyphen, and the rest; the beginning is never empty, also when nothing fits
 */
export function breakWord(
  word: string,
  fits: (beginning: string) => boolean,
): [beginning: string, rest: string] {
  const letters = [...word];
  const beginning = (end: number) => {
    const text = letters.slice(0, end).join('');
    return isOwnHyphen(letters[end - 1]) ? text : `${text}-`;
  };
  const ends = letters.map((_, at) => at).filter((at) => at > 0 && fits(beginning(at)));
  const isSound = (at: number) => at >= fewest && letters.length - at >= fewest;
  const own = ends.filter((at) => isOwnHyphen(letters[at - 1]));
  const good = ends.filter((at) => isSound(at) && isBreak(letters, at));
  const end = own.at(-1) ?? good.at(-1) ?? ends.at(-1) ?? 1;
  return [beginning(end), letters.slice(end).join('')];
}

/** After these a word may be parted as it stands. */
function isOwnHyphen(letter: string | undefined): boolean {
  return letter !== undefined && '-–/'.includes(letter);
}

/** Whether a new line may begin with the letter at a place. */
function isBreak(letters: readonly string[], at: number): boolean {
  const [before = '', first = '', second = ''] = letters.slice(at - 1, at + 2);
  return consonant.test(first) && vowel.test(second) && (vowel.test(before) || consonant.test(before));
}
