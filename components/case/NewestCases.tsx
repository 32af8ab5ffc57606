import type { View } from '@/components/view';
import type { CaseEntry } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { emptyQuery, type ListQuery, listSearch } from '@/lib/select/list-query';
import { CaseGrid } from './CaseGrid';

interface Props {
  view: View;
  cases: CaseEntry[];
  /** How many there are in all. */
  total: number;
  /** The choice under which the list has them all. */
  choice: Partial<ListQuery>;
}

/** The newest cases of a theme or firm, and the way to the others. */
export function NewestCases({ view, cases, total, choice }: Props) {
  const { locale, t } = view;
  const all = `${href(locale, routes.cases())}${listSearch({ ...emptyQuery, ...choice })}`;
  return (
    <>
      <CaseGrid view={view} entries={cases} level="h3" />
      {total > cases.length && (
        <ul className="chips">
          <li>
            <a className="chip-strong" href={all}>
              {t.home.allCases} <span className="count">{total}</span>
            </a>
          </li>
        </ul>
      )}
    </>
  );
}
