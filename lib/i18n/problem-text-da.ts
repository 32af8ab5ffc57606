import { betweenFiles } from './problem-text-da-between';
import { body } from './problem-text-da-body';
import { fields } from './problem-text-da-fields';
import { wholeFile } from './problem-text-da-file';
import type { ProblemLanguage } from './problem-text-parts';

/** Problems in Danish. */
export const da: ProblemLanguage = {
  quote: (text) => `»${text}«`,
  meant: (quoted) => `Mente du ${quoted}?`,
  odd: (quoted, code) => `Tegnet ${quoted} (${code}) ligner kun det på tastaturet: skriv det igen.`,
  severity: { error: 'Fejl', warning: 'Advarsel' },
  count: (errors, warnings, files) => {
    const found = [
      ...(errors > 0 ? [`${errors} fejl`] : []),
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`] : []),
    ];
    return `${found.join(' og ')} i ${files} ${files === 1 ? 'fil' : 'filer'}.`;
  },
  none: 'Ingen fejl og ingen advarsler.',
  shown: (cases, waiting, drafts) => {
    const told = [
      `${cases} ${cases === 1 ? 'case' : 'cases'} vises på webstedet`,
      ...(waiting > 0 ? [`${waiting} venter på ${waiting === 1 ? 'sin' : 'deres'} dag`] : []),
      ...(drafts > 0 ? [`${drafts} er ${drafts === 1 ? 'kladde' : 'kladder'}`] : []),
    ];
    return `${told.join(', ')}.`;
  },
  // Each rule has to be in one of the four: a missing one is a type error here.
  rules: { ...wholeFile, ...fields, ...body, ...betweenFiles },
};
