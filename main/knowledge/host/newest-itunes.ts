/**
 * The newest iTunes for Windows that was known when this version of Holdsteady was made: Apple's
 * installer of 8 September 2026. Raise it with each release.
 */
export const newestITunesKnown = { version: '12.13.11', asOf: '2026-09-08' } as const;
