/**
 * What a phone is doing on the bus.
 *
 * - `normal`    runs iOS, as far as its USB identity tells
 * - `restore`   the restore system, which has the product id of iOS: told by its serial of forty f,
 *               or by its place in the course of a restore
 * - `recovery`  the cable-and-computer screen
 * - `dfu`       black screen, boot ROM
 * - `low-level` one of the rare identities a phone shows for seconds, or a workshop tool shows
 */
export const deviceModes = ['normal', 'restore', 'recovery', 'dfu', 'low-level'] as const;

/** One of {@link deviceModes}. */
export type DeviceMode = (typeof deviceModes)[number];
