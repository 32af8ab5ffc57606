import { describe, expect, test } from 'vitest';
import { figureKinds, units } from '@/lib/domain/unit';
import { legend, portraitGeometry } from '@/lib/portrait';
import { figure, people, realCases } from './cases';
import { drawnMarks, tally } from './drawn-marks';

describe('the five cases', () => {
  test.each([
    ['baerum-omorganisation', { dot: 15, arc: 15, tick: 10 }],
    ['hvidovre-ledelsesgrundlag', { dot: 300, square: 13 }],
    ['chefsdag-460-chefer', { dot: 460, tick: 1 }],
    ['forvaltning-kollektiv-intelligens', { context: 2500, arc: 6 }],
  ] as const)('%s draws what its source states, and nothing else', (slug, marks) => {
    expect(tally(drawnMarks(realCases[slug]))).toEqual(marks);
  });

  test('about 2,500 employees have a soft edge, six months have none', () => {
    const geometry = portraitGeometry(realCases['forvaltning-kollektiv-intelligens']);
    const softDots = geometry?.points.filter(({ isSoft }) => isSoft).flatMap(({ at }) => at);
    expect(softDots).toHaveLength(750);
    expect(geometry?.arcs.some(({ isSoft }) => isSoft)).toBe(false);
  });

  test('a case without a drawable figure has no portrait', () => {
    expect(portraitGeometry(realCases['hedemora-koncernledning'])).toBeNull();
    expect(legend(realCases['hedemora-koncernledning'])).toEqual([]);
  });

  test('the legend names each mark with its figure, and no detail', () => {
    expect(legend(realCases['baerum-omorganisation'])).toEqual([
      { mark: 'dot', figureId: 'chefer', value: 15, approx: false, unit: 'managers' },
      { mark: 'tick', figureId: 'samlingar', value: 10, approx: false, unit: 'gatherings' },
      { mark: 'arc', figureId: 'manader', value: 15, approx: false, unit: 'months' },
    ]);
    expect(legend(realCases['forvaltning-kollektiv-intelligens'])).toEqual([
      { mark: 'context', value: 2500, approx: true, unit: 'employees' },
      { mark: 'arc', figureId: 'manader', value: 6, approx: false, unit: 'months' },
    ]);
  });
});

describe('the grammar', () => {
  const known = new Map([
    ['participants managers', 'dot'],
    ['participants people', 'dot'],
    ['participants participants', 'dot'],
    ['effort months', 'arc'],
    ['effort gatherings', 'tick'],
    ['effort days', 'tick'],
    ['units centres', 'square'],
    ['units groups', 'square'],
  ]);

  test('draws eight combinations of kind and unit; every other one is told alone', () => {
    for (const kind of figureKinds) {
      for (const unit of units) {
        const mark = known.get(`${kind} ${unit}`);
        expect(tally(drawnMarks({ figures: [figure({ kind, unit, value: 7 })] }))).toEqual(
          mark ? { [mark]: 7 } : {},
        );
      }
    }
  });

  test.each([
    ['a fraction', figure({ value: 2.5 })],
    ['a figure per something', figure({ value: 2, unit: 'days', kind: 'effort', per: 'gathering' })],
    ['more people than can be told apart', figure({ value: 5001 })],
    ['more months than can be told apart', figure({ value: 121, unit: 'months', kind: 'effort' })],
  ])('does not draw %s', (_, undrawn) => {
    expect(portraitGeometry({ figures: [undrawn] })).toBeNull();
    expect(legend({ figures: [undrawn] })).toEqual([]);
  });

  test('draws the first of several figures for one mark, and does not add them up', () => {
    const figures = [
      figure({ id: 'a', value: 9000 }),
      figure({ id: 'b', value: 15 }),
      figure({ id: 'c', value: 40 }),
    ];
    expect(tally(drawnMarks({ figures }))).toEqual({ dot: 15 });
    expect(legend({ figures }).map(({ figureId }) => figureId)).toEqual(['b']);
  });

  test('draws employees only where the whole weave stays within 5,000', () => {
    expect(tally(drawnMarks({ ...people(15), employees: { value: 4985 } }))).toEqual({
      dot: 15,
      context: 4985,
    });
    expect(tally(drawnMarks({ ...people(15), employees: { value: 4986 } }))).toEqual({ dot: 15 });
    expect(portraitGeometry({ figures: [], employees: { value: 12_000 } })).toBeNull();
  });
});
