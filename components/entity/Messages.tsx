import type { View } from '@/components/view';
import type { Withdrawal } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { formatDate } from '@/lib/i18n/format';
import { PageHead } from './PageHead';

export function NotFoundMessage({ view: { locale, t } }: { view: View }) {
  return (
    <div className="message">
      <PageHead title={t.notFound.title} lead={t.notFound.text} />
      <Ways locale={locale} t={t} />
    </div>
  );
}

/** A withdrawn case keeps its address and says so. */
export function WithdrawnMessage({
  view: { locale, t },
  withdrawal,
}: {
  view: View;
  withdrawal: Withdrawal;
}) {
  return (
    <div className="message">
      <PageHead title={t.withdrawn.title} lead={t.withdrawn.text}>
        <dl className="inline-facts">
          {withdrawal.date && (
            <div>
              <dt>{t.withdrawn.date}</dt>
              <dd>
                <time dateTime={withdrawal.date}>{formatDate(withdrawal.date, locale)}</time>
              </dd>
            </div>
          )}
          {withdrawal.reason && (
            <div>
              <dt>{t.withdrawn.reason}</dt>
              <dd lang={withdrawal.lang}>{withdrawal.reason}</dd>
            </div>
          )}
        </dl>
      </PageHead>
      <Ways locale={locale} t={t} />
    </div>
  );
}

function Ways({ locale, t }: Pick<View, 'locale' | 't'>) {
  return (
    <p className="action-links">
      <a className="button" href={href(locale, routes.cases())}>
        {t.notFound.toCases}
      </a>
      <a href={href(locale, routes.home())}>{t.notFound.toHome}</a>
    </p>
  );
}
