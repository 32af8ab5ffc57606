import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type PageLedger, readPageLedger, writePageLedger } from '@/lib/build/refresh/page-ledger';
import { isOfParts, isOpenEnded } from '@/lib/build/refresh/page-marks';
import { planRefresh } from '@/lib/build/refresh/plan-refresh';
import { updatePrerenderManifest } from '@/lib/build/refresh/prerender-manifest';
import { publishStage, recoverBuild, stageFor } from '@/lib/build/staged-build';
import type { SiteFile } from '@/lib/server/site-manifest';

const caseRoute = '/[locale]/case/[slug]';

function page(address: string, route: string): SiteFile {
  const file = `server/route-cache/APP_PAGE/0a1b/$${address}.html`;
  return {
    path: address,
    route,
    file,
    br: `${file}.br`,
    type: '',
    status: 200,
    cacheControl: '',
    size: 0,
    hash: '',
  };
}

const home = page('/sv', '/[locale]');
const a = page('/sv/case/a', caseRoute);
const b = page('/sv/case/b', caseRoute);
const style: SiteFile = { ...page('/_next/static/a.css', ''), file: 'static/a.css', route: undefined };
const files = [home, a, b, style];
const routesOf = (pages: readonly SiteFile[]) =>
  new Map(pages.flatMap(({ path: address, route }) => (route ? [[address, route] as const] : [])));
/** A build whose two lists name the same documents. */
const finished = (pages: readonly SiteFile[], own: PageLedger) => ({
  files: pages,
  routes: routesOf(pages),
  ledger: own,
});
const ledger = { project: 'p', marks: { '/sv': 'h1', '/sv/case/a': 'a1', '/sv/case/b': 'b1' } };

function marks(entries: Record<string, string>) {
  return new Map(
    Object.entries(entries).map(([address, mark]) => [
      address,
      { route: address === '/sv' ? '/[locale]' : caseRoute, mark },
    ]),
  );
}

describe('what has to be made', () => {
  test('nothing where every mark is as it was', () => {
    expect(planRefresh(finished(files, ledger), marks(ledger.marks))).toEqual({ stale: [], gone: [] });
  });

  test('a page whose mark is another, and one that was being made when the build was broken off', () => {
    const { '/sv/case/b': _, ...cut } = ledger.marks;
    const plan = planRefresh(
      finished(files, { ...ledger, marks: cut }),
      marks({ ...ledger.marks, '/sv/case/a': 'a2' }),
    );
    expect(plan?.stale.map((stale) => stale.path)).toEqual(['/sv/case/a', '/sv/case/b']);
    expect(plan?.stale[0]).toEqual({ path: '/sv/case/a', route: caseRoute, file: a.file });
  });

  test('a new page, beside those of its type; and one that is gone', () => {
    const { '/sv/case/b': _, ...others } = ledger.marks;
    const plan = planRefresh(finished(files, ledger), marks({ ...others, '/sv/case/new': 'n1' }));
    expect(plan?.stale).toEqual([
      {
        path: '/sv/case/new',
        route: caseRoute,
        file: 'server/route-cache/APP_PAGE/0a1b/$/sv/case/new.html',
        sibling: '/sv/case/b',
      },
    ]);
    expect(plan?.gone).toEqual([b]);
  });

  test('everything, where a page is the first of its type, or one is gone that nobody said would go', () => {
    expect(
      planRefresh(finished([home, style], ledger), marks({ '/sv': 'h1', '/sv/case/a': 'a1' })),
    ).toBeUndefined();
    expect(
      planRefresh(finished(files, ledger), marks({ '/sv/case/a': 'a1', '/sv/case/b': 'b1' })),
    ).toBeUndefined();
  });

  test('everything, where most of many would have to be made', () => {
    const many = Array.from({ length: 500 }, (_, number) => page(`/sv/case/c${number}`, caseRoute));
    const now = marks(Object.fromEntries(many.map((file) => [file.path, 'new'])));
    expect(planRefresh(finished(many, { project: 'p', marks: {} }), now)).toBeUndefined();
    const few = {
      project: 'p',
      marks: Object.fromEntries(many.slice(0, 300).map(({ path }) => [path, 'new'])),
    };
    expect(planRefresh(finished(many, few), now)?.stale).toHaveLength(200);
  });

  describe('after a refresh that was broken off', () => {
    const { '/sv/case/b': _, ...withoutB } = ledger.marks;
    const b = { path: '/sv/case/b', file: 'server/route-cache/APP_PAGE/0a1b/$/sv/case/b.html' };

    test('a page that Next was told to forget is told to it again when it is to stay', () => {
      const begun = { files, routes: routesOf([home, a]), ledger: { ...ledger, marks: withoutB } };
      expect(planRefresh(begun, marks(ledger.marks))).toEqual({
        stale: [{ ...b, route: caseRoute, sibling: '/sv/case/a' }],
        gone: [],
      });
    });

    test('a page that Next was told of goes when it is no longer wanted', () => {
      const begun = {
        files: [home, a, style],
        routes: routesOf([home, a, page('/sv/case/b', caseRoute)]),
        ledger,
      };
      expect(planRefresh(begun, marks(withoutB))).toEqual({ stale: [], gone: [b] });
    });

    test('everything, where the lists have no page of a type in common', () => {
      const begun = {
        files: [home, a, style],
        routes: routesOf([home, page('/sv/case/b', caseRoute)]),
        ledger,
      };
      expect(planRefresh(begun, marks({ '/sv': 'h1' }))).toBeUndefined();
    });
  });

  test('a page beside another, where paths have the separators of Windows', () => {
    const windows = files.map((file) => ({ ...file, file: file.file.replaceAll('/', '\\') }));
    const plan = planRefresh(finished(windows, ledger), marks({ ...ledger.marks, '/sv/case/new': 'n1' }));
    expect(plan?.stale.map(({ file }) => file)).toEqual([
      'server/route-cache/APP_PAGE/0a1b/$/sv/case/new.html',
    ]);
  });

  test('page types whose pages only Next knows are told from those that the library knows', () => {
    expect(isOpenEnded('/[locale]/case/[slug]')).toBe(false);
    expect(isOpenEnded('/[locale]/om')).toBe(false);
    expect(isOpenEnded('/sitemap.xml')).toBe(false);
    expect(isOpenEnded('/[locale]/sidor/[slug]')).toBe(true);
    expect(isOfParts('/sitemap.xml')).toBe(false);
  });
});

describe('in the build folder', () => {
  const folder = () => {
    const root = mkdtempSync(path.join(tmpdir(), 'casebok-refresh-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    return root;
  };

  test('the ledger is read as it was written, and none is made of a torn one', () => {
    const dist = folder();
    expect(readPageLedger(dist)).toBeUndefined();
    writePageLedger(dist, ledger);
    expect(readPageLedger(dist)).toEqual(ledger);
    writeFileSync(path.join(dist, 'casebok-pages.json'), '{"project": "p"');
    expect(readPageLedger(dist)).toBeUndefined();
  });

  test('Next is told of new paths after the pattern of their type, and forgets those that are gone', () => {
    const dist = folder();
    const file = path.join(dist, 'prerender-manifest.json');
    const route = { srcRoute: caseRoute, dataRoute: '/sv/case/a.rsc', allowHeader: ['host'] };
    writeFileSync(file, JSON.stringify({ version: 4, routes: { '/sv/case/a': route }, preview: {} }));
    updatePrerenderManifest(dist, new Map([['/sv/case/new', '/sv/case/a']]), ['/sv/case/a']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      version: 4,
      routes: { '/sv/case/new': { ...route, dataRoute: '/sv/case/new.rsc' } },
      preview: {},
    });
  });

  test('a build takes the place of the last one when it is whole, and not before', () => {
    const dist = path.join(folder(), 'next');
    const write = (place: string, text: string) => {
      mkdirSync(place, { recursive: true });
      writeFileSync(path.join(place, 'BUILD_ID'), text);
    };
    const served = () => readFileSync(path.join(dist, 'BUILD_ID'), 'utf8');
    write(dist, 'first');
    // Broken off.
    write(stageFor(dist), 'half');
    recoverBuild(dist);
    expect(served()).toBe('first');
    const stage = stageFor(dist);
    expect(existsSync(stage)).toBe(false);
    write(stage, 'second');
    publishStage(stage, dist);
    expect(served()).toBe('second');
    expect(existsSync(stage)).toBe(false);
  });

  test('a crash between taking the last build away and putting the new one there loses neither', () => {
    const dist = path.join(folder(), 'next');
    mkdirSync(`${dist}-old`);
    writeFileSync(path.join(`${dist}-old`, 'BUILD_ID'), 'first');
    recoverBuild(dist);
    expect(readFileSync(path.join(dist, 'BUILD_ID'), 'utf8')).toBe('first');
  });
});
