import type { ProblemLanguage } from './problem-text-parts';
import { betweenFiles } from './problem-text-sv-between';
import { body } from './problem-text-sv-body';
import { fields } from './problem-text-sv-fields';
import { wholeFile } from './problem-text-sv-file';

/** Problems in Swedish. */
export const sv: ProblemLanguage = {
  quote: (text) => `”${text}”`,
  meant: (quoted) => `Menade du ${quoted}?`,
  odd: (quoted, code) => `Tecknet ${quoted} (${code}) liknar bara det på tangentbordet: skriv det på nytt.`,
  severity: { error: 'Fel', warning: 'Varning' },
  count: (errors, warnings, files) => {
    const found = [
      ...(errors > 0 ? [`${errors} fel`] : []),
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`] : []),
    ];
    return `${found.join(' och ')} i ${files} ${files === 1 ? 'fil' : 'filer'}.`;
  },
  none: 'Inga fel och inga varningar.',
  shown: (cases, waiting, drafts) => {
    const told = [
      `${cases} case visas på webbplatsen`,
      ...(waiting > 0 ? [`${waiting} väntar på sin dag`] : []),
      ...(drafts > 0 ? [`${drafts} är utkast`] : []),
    ];
    return `${told.join(', ')}.`;
  },
  // Each rule has to be in one of the four: a missing one is a type error here.
  rules: { ...wholeFile, ...fields, ...body, ...betweenFiles },
};
