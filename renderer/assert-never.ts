/** Makes the compiler prove that a switch covers every case; throws if data lied about its type. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
