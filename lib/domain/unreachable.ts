/** The compiler's proof that a switch over a closed union has forgotten no case. @throws always */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
