/** Bundled as text: see `lib/build/style-text.ts`. */
declare module '@/lib/browser/search/search-dialog.css' {
  const text: string;
  export default text;
}
