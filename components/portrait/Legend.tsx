import type { LegendLine } from './portrait-words';

/** Says in words what the marks of a portrait stand for. */
export function Legend({ lines }: { lines: LegendLine[] }) {
  return (
    <ul className="legend">
      {lines.map(({ mark, text }) => (
        <li key={mark}>
          <i className={`legend-mark legend-${mark}`} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  );
}
