import { CasePicture } from '@/components/portrait/CasePicture';
import { type View, viewIn } from '@/components/view';
import type { CaseEntry } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { employeesText, figureText } from '@/lib/i18n/figure-text';
import { capitalized } from '@/lib/i18n/format';
import { clientName } from '@/lib/i18n/role';
import { tintOf } from '@/lib/portrait';
import { readingLanguage } from '@/lib/select/reading-language';

interface Props {
  view: View;
  entry: CaseEntry;
  /** Level of the title in the page's outline. */
  level: 'h2' | 'h3';
  /** Why the case is shown here. */
  reason?: string;
}

/** A case in a list: in the reader's language where there is a translation, else in the nearest one. */
export function CaseCard({ view, entry, level: Heading, reason }: Props) {
  const lang = readingLanguage(entry.texts, view.locale);
  const text = lang && entry.texts[lang];
  const client = view.index.clients[entry.client];
  if (!lang || !text || !client) return null;
  const own = viewIn(lang, view);
  return (
    <article className="card" lang={lang} data-tint={tintOf(entry.slug)}>
      <div className="card-picture">
        <CasePicture view={own} entry={entry} detail="card" title={text.title} />
      </div>
      <div className="card-line">
        <p>{clientName(client, lang)}</p>
        <p className="badge">{own.t.languageNames[lang]}</p>
      </div>
      <Heading className="card-title">
        <a href={href(lang, routes.case(entry.slug))} hrefLang={lang}>
          {text.title}
        </a>
      </Heading>
      <p className="card-figures">{cardLine(own, entry)}</p>
      {reason && (
        <p className="card-reason" lang={view.locale}>
          {reason}
        </p>
      )}
    </article>
  );
}

/** Key figures, at most three, or the case's own line where it states none. */
function cardLine({ locale, index }: View, entry: CaseEntry): string {
  const text = entry.texts[locale];
  if (text?.cardLine) return text.cardLine;
  const employees = index.clients[entry.client]?.employees;
  const told = entry.figures
    .filter((figure) => figure.kind !== 'detail')
    .map((figure) => figureText(figure, text?.figureLabels[figure.id], locale));
  const line = [...(employees ? [employeesText(employees, locale)] : []), ...told].slice(0, 3).join(', ');
  return capitalized(line, locale);
}
