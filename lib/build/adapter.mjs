// @ts-check
import { tsImport } from 'tsx/esm/api';

/*
 * Next loads its adapter with a plain import, on Node 20 JavaScript only. This file is the one piece of
 * JavaScript; it is loaded in every build process, so TypeScript is brought in only where the work is done.
 */

/** @type {import('next').NextAdapter} */
const adapter = {
  name: 'casebok',
  async onBuildComplete(context) {
    /** @type {typeof import('./on-build-complete')} */
    const { onBuildComplete } = await tsImport('./on-build-complete.ts', import.meta.url);
    await onBuildComplete(context);
  },
};

export default adapter;
