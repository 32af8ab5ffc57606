import { locales } from '@/lib/domain/locale';
import type { Open } from './typist';

/** Its own script lies in the folder that it built. */
export const open: Open = async ({ base }, lang) => {
  document.documentElement.lang = lang;
  const address = `${base}pagefind.js`;
  const { createInstance } = await import(address);
  const instance = createInstance({ basePath: base });
  await instance.init();
  // An index may be merged once under each path: the server has the folder under the languages' names too.
  for (const other of locales.filter((one) => one !== lang))
    await instance.mergeIndex(`/${other}/`, { language: other });
  await instance.search('a');
  return { answer: (text) => instance.search(text) };
};
