/**
 * Panes of the system's own settings that the window may ask to open. The window sends the name; the
 * address of each system stays in main.
 */
export const paneIds = ['system-update', 'storage', 'power', 'vpn', 'network', 'clock'] as const;

/** One of {@link paneIds}. */
export type PaneId = (typeof paneIds)[number];
