import { Casting } from './cast';
import { generateCase } from './generate-case';
import type { GeneratedLibrary, LibrarySize } from './library';
import { generatedThemes } from './themes';

/**
 * Invents a library: cases of about 490 words in three languages, about one in five translated, by invented
 * firms for invented clients. The same seed gives the same library to the byte, and a larger one begins with
 * the smaller.
 */
export function generateLibrary({ cases, seed }: LibrarySize): GeneratedLibrary {
  const casting = new Casting(seed);
  const generated = Array.from({ length: cases }, (_, caseNumber) =>
    generateCase(caseNumber, seed, casting.cast(caseNumber)),
  );
  const { clients, firms, people } = casting;
  return { cases: generated, clients, firms, people, themes: generatedThemes() };
}
