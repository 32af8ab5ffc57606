import type { Engine } from '../engine';
import { casebok } from './casebok';
import { lunrLanguages } from './lunr';
import { minisearch } from './minisearch';
import { orama } from './orama';
import { pagefind } from './pagefind';

export const engines: readonly Engine[] = [casebok, pagefind, minisearch, orama, lunrLanguages];
