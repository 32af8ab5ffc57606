/** Characters of a search that count: no field takes more, and no more is read of an address. */
export const longestQuery = 200;
