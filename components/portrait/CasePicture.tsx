import type { View } from '@/components/view';
import type { Locale } from '@/lib/domain/locale';
import type { CaseEntry } from '@/lib/domain/record';
import { type Detail, portraitGeometry, portraitSvg, viewBox } from '@/lib/portrait';
import { portraitInput, portraitWords } from './portrait-words';

interface Props {
  view: View;
  entry: CaseEntry;
  detail: Detail;
  /** Language of the text alternative; without one the picture is decoration beside the same words. */
  alt?: Locale;
  /** Title for the typographic cover of a case without a drawable figure. */
  title: string;
}

/** The case's data portrait, or a typographic cover where its figures cannot be drawn. */
export function CasePicture({ view, entry, detail, alt, title }: Props) {
  // A portrait that is a file has been drawn: laying its thousand dots out again would be for nothing.
  const geometry = entry.portrait ? undefined : portraitGeometry(portraitInput(entry, view.index));
  if (geometry === null) {
    return (
      <div className="cover" aria-hidden="true">
        <span>{title}</span>
      </div>
    );
  }
  const label = alt && portraitWords(view, entry, alt);
  return (
    <svg
      className="portrait"
      viewBox={viewBox}
      fill="none"
      data-portrait=""
      data-vt={`p-${entry.slug}`}
      role={label && 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {geometry &&
        portraitSvg(geometry, { detail }).paths.map((path) => (
          <path
            key={`${path.className} ${path.strokeWidth}`}
            className={path.className}
            d={path.d}
            strokeWidth={path.strokeWidth}
            strokeLinecap={path.strokeLinecap}
          />
        ))}
      {entry.portrait && <use href={`${entry.portrait[detail]}#p`} />}
    </svg>
  );
}
