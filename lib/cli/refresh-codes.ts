/** Exit code of `refresh.ts` when nothing has been touched because only `next build` can make what is wanted. */
export const needsWholeBuild = 3;
