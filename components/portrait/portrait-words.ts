import type { View } from '@/components/view';
import type { Locale } from '@/lib/domain/locale';
import type { CaseEntry, Registers } from '@/lib/domain/record';
import { employeesText, figureText } from '@/lib/i18n/figure-text';
import { formatList } from '@/lib/i18n/format';
import { ui } from '@/lib/i18n/ui';
import { type LegendEntry, legend, type PortraitInput } from '@/lib/portrait';

/** What a case's portrait is drawn from. */
export function portraitInput(entry: CaseEntry, index: Registers): PortraitInput {
  return { figures: entry.figures, employees: index.clients[entry.client]?.employees };
}

export type LegendLine = Pick<LegendEntry, 'mark'> & { text: string };

/** The legend in words, one line a mark: "15 chefer", "cirka 2 500 anställda". */
export function legendLines(view: View, entry: CaseEntry, locale: Locale): LegendLine[] {
  const labels = entry.texts[locale]?.figureLabels ?? {};
  return legend(portraitInput(entry, view.index)).map(({ mark, figureId, value, approx }) => {
    const figure = entry.figures.find(({ id }) => id === figureId);
    return {
      mark,
      text: figure ? figureText(figure, labels[figure.id], locale) : employeesText({ value, approx }, locale),
    };
  });
}

/** The portrait's text alternative: "Porträtt i siffror: 15 chefer, 10 samlingar och 15 månader." */
export function portraitWords(view: View, entry: CaseEntry, locale: Locale): string {
  return ui(locale).portraitAlt(
    formatList(
      legendLines(view, entry, locale).map((line) => line.text),
      locale,
    ),
  );
}
