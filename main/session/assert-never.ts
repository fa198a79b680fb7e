/** Marks a place that the type checker has proven unreachable; throws if data from outside proves otherwise. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
