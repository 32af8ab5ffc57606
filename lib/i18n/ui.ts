import type { Locale } from '@/lib/domain/locale';
import { da } from './ui-da';
import { nb } from './ui-nb';
import { sv, type Ui } from './ui-sv';

export type { Ui };

const texts: Record<Locale, Ui> = { sv, nb, da };

/** The interface's texts in a language. */
export function ui(locale: Locale): Ui {
  return texts[locale];
}
