/**
 * The same function with a memory: what it has been asked once is not worked out again.
 * @param read never gives undefined
 */
export function remembered<Value>(read: (word: string) => Value): (word: string) => Value {
  const memory = new Map<string, Value>();
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    const value = read(word);
    memory.set(word, value);
    return value;
  };
}
