// Apart from the reader, which is a part of the program that is loaded late.

/** A value of a property list. A date stands as its text, and data, of no use here, as null. */
export type PlistValue = string | number | boolean | null | readonly PlistValue[] | Plist;

/** A dictionary of a property list. */
export type Plist = ReadonlyMap<string, PlistValue>;

/** Reads a property list; see `plist.ts`. */
export type ReadPlist = (bytes: Uint8Array) => Plist | null;

/** Whether a value is a dictionary. */
export function isPlist(value: PlistValue | undefined): value is Plist {
  return value instanceof Map;
}
