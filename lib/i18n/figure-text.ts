import type { Figure } from '@/lib/domain/case-schema';
import type { Locale } from '@/lib/domain/locale';
import { formatNumber } from './format';
import { ui } from './ui';

/**
 * A figure in words: "15 chefer", "cirka 4 dagar per chef".
 * @param label the case's own words for it, instead of the unit's
 */
export function figureText(figure: Figure, label: string | undefined, locale: Locale): string {
  const { units, per, about } = ui(locale);
  const [one, many] = units[figure.unit];
  const words =
    label ?? [figure.value === 1 ? one : many, figure.per && per[figure.per]].filter(Boolean).join(' ');
  const number = formatNumber(figure.value, locale);
  return `${figure.approx ? `${about} ` : ''}${number} ${words}`;
}

/** The client's size in words: "cirka 2 500 anställda". */
export function employeesText(
  { value, approx }: { value: number; approx?: boolean },
  locale: Locale,
): string {
  const { employees, about } = ui(locale);
  return `${approx ? `${about} ` : ''}${formatNumber(value, locale)} ${employees}`;
}
