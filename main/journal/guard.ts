import { isObject } from '../../preload/contract/guard.ts';
import type { Guard } from '../../preload/contract/guard.ts';

/** One guard per field of `T`. */
export type Shape<T> = { readonly [K in keyof T]-?: Guard<T[K]> };

/** Accepts every string. */
export const isText: Guard<string> = (value): value is string => typeof value === 'string';

/** Accepts true and false. */
export const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** Accepts every number but NaN and the infinities, which JSON cannot hold. */
export const isNumber: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Accepts a count: a whole number from 0. */
export const isCount: Guard<number> = (value): value is number =>
  isNumber(value) && Number.isSafeInteger(value) && value >= 0;

/** Accepts null and what `guard` accepts. */
export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** Accepts a list of what `guard` accepts. */
export function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** Accepts an object that has every field of the shape; further fields are allowed. */
export function object<T>(shape: Shape<T>): Guard<T> {
  const fields = Object.entries<Guard<unknown>>(shape);
  return (value): value is T =>
    isObject(value) && fields.every(([name, guard]) => guard(value[name]));
}

/** Accepts an object whose keys all pass `key` and whose values all pass `guard`. */
export function partialRecord<K extends string, T>(
  key: Guard<K>,
  guard: Guard<T>,
): Guard<Readonly<Partial<Record<K, T>>>> {
  return (value): value is Readonly<Partial<Record<K, T>>> =>
    isObject(value) && Object.entries(value).every(([name, entry]) => key(name) && guard(entry));
}

/** Accepts a union that is told apart by its `kind`: one shape per kind. */
export function byKind<T extends { readonly kind: string }>(shapes: {
  readonly [K in T['kind']]: Shape<Omit<Extract<T, { readonly kind: K }>, 'kind'>>;
}): Guard<T> {
  const guards = new Map<unknown, Guard<unknown>>(
    Object.entries<Shape<object>>(shapes).map(([kind, shape]) => [kind, object(shape)]),
  );
  return (value): value is T => isObject(value) && guards.get(value['kind'])?.(value) === true;
}
