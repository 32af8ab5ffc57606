import type { View } from '@/components/view';
import type { CaseEntry } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';

/** The way on from a case: the firm's other work, or a question to the site's owner that names the case. */
export function CallToAction({
  view: { locale, t, index },
  entry,
  title,
}: {
  view: View;
  entry: CaseEntry;
  title: string;
}) {
  const firm = index.firms[entry.firm];
  if (!firm) return null;
  const subject = encodeURIComponent(t.caseLabels.askSubject(title));
  return (
    <aside className="action">
      <h2>{t.caseLabels.callToAction}</h2>
      <p>{t.caseLabels.callToActionText(firm.name)}</p>
      <p className="action-links">
        <a className="button" href={`mailto:${index.site.contact.email}?subject=${subject}`}>
          {t.caseLabels.askAbout}
        </a>
        <a href={href(locale, routes.firm(firm.id))}>{t.caseLabels.moreFrom(firm.name)}</a>
      </p>
    </aside>
  );
}
