import { betweenFiles } from './problem-text-da-between';
import { body } from './problem-text-da-body';
import { fields } from './problem-text-da-fields';
import { wholeFile } from './problem-text-da-file';
import type { ProblemLanguage } from './problem-text-parts';

/** Problems in Danish. */
export const da: ProblemLanguage = {
  quote: (text) => `»${text}«`,
  meant: (quoted) => `Mente du ${quoted}?`,
  severity: { error: 'Fejl', warning: 'Advarsel' },
  count: (errors, warnings, files) => {
    const warned = warnings === 1 ? '1 advarsel' : `${warnings} advarsler`;
    return `${errors} fejl og ${warned} i ${files === 1 ? '1 fil' : `${files} filer`}.`;
  },
  none: 'Ingen fejl og ingen advarsler.',
  // Each rule has to be in one of the four: a missing one is a type error here.
  rules: { ...wholeFile, ...fields, ...body, ...betweenFiles },
};
