/**
 * What a phone is doing on the bus, as far as its USB identity alone tells.
 *
 * - `normal`    runs iOS (or, for all the bus can say, the restore system: see `restore`)
 * - `restore`   the restore system, proven by its serial of forty f
 * - `recovery`  the cable-and-computer screen
 * - `dfu`       black screen, boot ROM
 * - `low-level` one of the rare identities a phone shows for seconds, or a workshop tool shows
 */
export const deviceModes = ['normal', 'restore', 'recovery', 'dfu', 'low-level'] as const;

/** One of {@link deviceModes}. */
export type DeviceMode = (typeof deviceModes)[number];
