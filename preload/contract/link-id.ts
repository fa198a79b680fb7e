/**
 * Pages the window may ask to open. The window sends the name; the address stays in main, so a
 * compromised page cannot open anything else.
 */
export const linkIds = [
  'apple-4013',
  'apple-force-restart',
  'apple-recovery-mode',
  'apple-update-mac',
  'apple-itunes-download',
  'apple-devices-store',
  'apple-ports-cleaning',
  'apple-liquid',
  'apple-support',
] as const;

/** One of {@link linkIds}. */
export type LinkId = (typeof linkIds)[number];
