import { CasePicture } from '@/components/portrait/CasePicture';
import { Legend } from '@/components/portrait/Legend';
import { legendLines } from '@/components/portrait/portrait-words';
import { PersonName } from '@/components/text/PersonName';
import type { View } from '@/components/view';
import type { CaseEntry, CaseRecord, CaseText } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { clientName } from '@/lib/i18n/role';
import { tintOf } from '@/lib/portrait';
import { languagesOf } from '@/lib/select/reading-language';
import { themesOfKind } from '@/lib/select/themes';

interface Props {
  view: View;
  entry: CaseEntry;
  record: CaseRecord;
  text: CaseText;
}

/** The first view of a case: who, where, what, and the portrait. */
export function CaseHero({ view, entry, record, text }: Props) {
  const { locale, t, index } = view;
  const client = index.clients[entry.client];
  const firm = index.firms[entry.firm];
  const lines = legendLines(view, entry, locale);
  const sectors = themesOfKind(entry.themes, 'sector', index);
  return (
    <div className={lines.length > 0 ? 'hero' : 'hero hero-plain'} data-tint={tintOf(entry.slug)}>
      <div className="hero-words">
        <ul className="dots">
          {client && <li>{clientName(client, locale)}</li>}
          {client && <li>{t.countries[client.country]}</li>}
          {sectors.map((theme) => (
            <li key={theme.id}>{theme.labels[locale]}</li>
          ))}
        </ul>
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <ul className="dots">
          {firm && (
            <li>
              <a href={href(locale, routes.firm(firm.id))}>{firm.name}</a>
            </li>
          )}
          {record.facts.consultants.map((id) => (
            <li key={id}>
              <PersonName view={view} id={id} />
            </li>
          ))}
          <Translations view={view} entry={entry} />
        </ul>
      </div>
      {lines.length > 0 && (
        <div className="hero-picture">
          <CasePicture view={view} entry={entry} detail="hero" alt={locale} title={text.title} />
          <Legend lines={lines} />
        </div>
      )}
    </div>
  );
}

function Translations({ view: { locale, t }, entry }: { view: View; entry: CaseEntry }) {
  const others = languagesOf(entry.texts).filter((lang) => lang !== locale);
  if (others.length === 0) return null;
  return (
    <li>
      {t.readIn}{' '}
      {others.map((lang, position) => (
        <span key={lang}>
          {position > 0 && ` ${t.or} `}
          <a href={href(lang, routes.case(entry.slug))} hrefLang={lang}>
            {t.inLanguage[lang]}
          </a>
        </span>
      ))}
    </li>
  );
}
