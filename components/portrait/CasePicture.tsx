import type { View } from '@/components/view';
import type { Locale } from '@/lib/domain/locale';
import type { CaseEntry } from '@/lib/domain/record';
import { type Detail, portraitGeometry, portraitSvg } from '@/lib/portrait';
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
  const geometry = portraitGeometry(portraitInput(entry, view.index));
  if (!geometry) {
    return (
      <div className="cover" aria-hidden="true">
        <span>{title}</span>
      </div>
    );
  }
  const label = alt && portraitWords(view, entry, alt);
  const drawing = portraitSvg(geometry, { detail });
  return (
    <svg
      className="portrait"
      viewBox={drawing.viewBox}
      fill="none"
      data-portrait=""
      data-vt={`p-${entry.slug}`}
      role={label && 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {entry.portrait === undefined ? (
        drawing.paths.map((path) => (
          <path
            key={`${path.className} ${path.strokeWidth}`}
            className={path.className}
            d={path.d}
            strokeWidth={path.strokeWidth}
            strokeLinecap={path.strokeLinecap}
          />
        ))
      ) : (
        <use href={`${entry.portrait[detail]}#p`} />
      )}
    </svg>
  );
}
