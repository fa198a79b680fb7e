/** Tells whether a value from outside has the shape `T`. */
export type Guard<T> = (value: unknown) => value is T;

/** A JSON object: not null, not a list. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Accepts a JSON object with any content. */
export const isObject: Guard<JsonObject> = (value): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Accepts one of the listed values. */
export function oneOf<const T>(...values: readonly T[]): Guard<T> {
  const known: ReadonlySet<unknown> = new Set(values);
  return (value): value is T => known.has(value);
}
