import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleId } from '@/lib/domain/rule';
import { type Changes, smallSite } from './small-site';

/**
 * Mistakes that no file in a repository can show: wrong bytes, sizes, characters that an editor would not
 * show, two names that some systems take for one, a file that is missing.
 */
export const madeExhibits: Partial<Record<RuleId, () => Changes>> = {
  'file-encoding': () => ({
    'pages/om/sv.md': Buffer.from(pageOf('Allt här är påhittat.\n\nOckså bron över ån.\n'), 'latin1'),
    'themes/dialog.sv.md': pageOf('Ett samtal pÃ¥ bron.\n'),
  }),
  'yaml-syntax': () => ({
    'firms/hart.yml': 'name:\u00A0Ekbacken\nurl: https://ekbacken.example\n',
    'clients/hart.yml':
      'names:\n  sv: Udde\n\u00A0\u00A0nb: Udde\n  da: Udde\ncountry: SE\nkind: municipality\n',
  }),
  'file-too-large': () => ({ 'pages/om/sv.md': pageOf('Allt är påhittat. '.repeat(8000)) }),
  // Emphasis that opens and never closes: the time grows with the square, to minutes.
  'file-timeout': () => ({ 'pages/om/sv.md': pageOf(`a**b${'c* '.repeat(40_000)}`) }),
  'file-collision': () => ({ 'cases/bro/BRO.png': readFileSync(path.join(smallSite, 'cases/bro/bro.png')) }),
  'front-matter-too-large': () => ({
    'pages/om/sv.md': `---\ntitle: Om\nlead: ${'mycket att säga '.repeat(1100)}\n---\n\nAllt är påhittat.\n`,
  }),
  'control-character': () => ({
    'firms/gomd.yml': 'name: "Ek\\u0007backen"\n',
    'pages/om/sv.md': pageOf('Bron \u202Eär\u202E öppen.\n\nDen som kom\u200Bmer i dag får gå över.\n'),
  }),
  'date-shape': () => ({
    'people/tor-udde.yml':
      'name: Tor Udde\nside: other\npermission: { basis: written, given: 2026\u201102\u201101, ref: Påhittad }\n',
  }),
  'alias-missing': () => ({
    'cases/hamn/sv.md': null,
    'cases/bro/sv.md': textOf('cases/bro/sv.md').replace('[hamn]', '[vik]'),
    'cases/vik/sv.md': textOf('cases/hamn/sv.md'),
  }),
  'site-missing': () => ({ 'site.yml': null }),
};

function textOf(file: string): string {
  return readFileSync(path.join(smallSite, file), 'utf8');
}

function pageOf(body: string): string {
  return `---\ntitle: Om Lilla boken\nlead: En liten webbplats att pröva på.\n---\n\n${body}`;
}
