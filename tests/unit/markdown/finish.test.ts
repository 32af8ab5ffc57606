import { describe, expect, it } from 'vitest';
import type { Body } from '@/lib/domain/record';
import { placePictures, settleSides } from '@/lib/markdown';
import { htmlOf, parse } from './parse';
import { treesOf } from './tree-faults';

const find = (src: string) =>
  src === 'a.jpg' ? { src: '/media/1.jpg', width: 800, height: 600, file: 'x' } : undefined;

describe('placePictures', () => {
  const text = [
    'Rad ![b](a.jpg) och ![c](borta.jpg)[^1]',
    '::figure[d ![e](a.jpg)]{src=a.jpg alt=f}',
    ':::steps\n- ![g](a.jpg)\n:::',
    '## ![h](a.jpg)',
    '[^1]: ![i](a.jpg)',
  ].join('\n\n');
  const { body } = parse(text);
  const placed = placePictures(body, find);

  it('gives pictures in a line their address and size', () => {
    const image = (alt: string) => `<img src="/media/1.jpg" alt="${alt}" width="800" height="600"/>`;
    const [first, second] = placed.sections;
    const html = first?.blocks.flatMap(treesOf).map(htmlOf).join('');
    for (const alt of ['b', 'e', 'g']) expect(html).toContain(image(alt));
    expect(htmlOf(second?.headingTree ?? [])).toBe(image('h'));
    expect(htmlOf(placed.notes ?? [])).toContain(image('i'));
  });

  it('gives figures theirs, and nothing else that the finder knows', () => {
    const figure = placed.sections[0]?.blocks.find(({ kind }) => kind === 'figure');
    expect(figure).toMatchObject({ picture: { src: '/media/1.jpg', alt: 'f', width: 800, height: 600 } });
    expect(JSON.stringify(placed)).not.toContain('"file"');
  });

  it('leaves what the finder does not know, and the body it was given', () => {
    expect(JSON.stringify(placed)).toContain('"src":"borta.jpg"');
    expect(JSON.stringify(body)).not.toContain('/media/');
  });
});

describe('settleSides', () => {
  it('asks for the person’s side only where the text names none', () => {
    const voice = (attributes: string) => `:::voice{${attributes} kind=paraphrase}\nBra.\n:::`;
    const { body } = parse(
      [voice('person=per-a'), voice('person=per-a side=group'), voice('role=x side=client')].join('\n\n'),
    );
    const asked: string[] = [];
    const settled: Body = settleSides(body, (person) => {
      asked.push(person);
      return 'consultant';
    });
    const sides = settled.sections.flatMap(({ blocks }) =>
      blocks.map((block) => (block.kind === 'voice' ? block.side : '')),
    );
    expect(sides).toEqual(['consultant', 'group', 'client']);
    expect(asked).toEqual(['per-a']);
  });
});
