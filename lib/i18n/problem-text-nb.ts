import { betweenFiles } from './problem-text-nb-between';
import { body } from './problem-text-nb-body';
import { fields } from './problem-text-nb-fields';
import { wholeFile } from './problem-text-nb-file';
import type { ProblemLanguage } from './problem-text-parts';

/** Problems in Norwegian bokmål. */
export const nb: ProblemLanguage = {
  quote: (text) => `«${text}»`,
  meant: (quoted) => `Mente du ${quoted}?`,
  odd: (quoted, code) => `Tegnet ${quoted} (${code}) ligner bare det på tastaturet: skriv det på nytt.`,
  severity: { error: 'Feil', warning: 'Advarsel' },
  count: (errors, warnings, files) => {
    const found = [
      ...(errors > 0 ? [`${errors} feil`] : []),
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`] : []),
    ];
    return `${found.join(' og ')} i ${files} ${files === 1 ? 'fil' : 'filer'}.`;
  },
  none: 'Ingen feil og ingen advarsler.',
  shown: (cases, waiting, drafts) => {
    const told = [
      `${cases} ${cases === 1 ? 'case' : 'caser'} vises på nettstedet`,
      ...(waiting > 0 ? [`${waiting} venter på dagen sin`] : []),
      ...(drafts > 0 ? [`${drafts} er utkast`] : []),
    ];
    return `${told.join(', ')}.`;
  },
  // Each rule has to be in one of the four: a missing one is a type error here.
  rules: { ...wholeFile, ...fields, ...body, ...betweenFiles },
};
