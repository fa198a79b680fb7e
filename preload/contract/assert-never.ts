/** Ends a switch that has handled every kind: the compiler complains where one was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
