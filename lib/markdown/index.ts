export { type PlacedPicture, placePictures, settleSides } from './finish';
export { parseMarkdown } from './parse-markdown';
export type {
  FreeText,
  LinkReference,
  MarkdownInput,
  MarkdownResult,
  ParsedBlock,
  ParsedBody,
  ParsedSection,
  ParsedVoice,
  PersonReference,
  PictureReference,
} from './result';
export { typographic } from './typography';
