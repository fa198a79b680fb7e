/** The only three doors between window and main process. */
export const channels = {
  /** Window asks, main answers with a SnapshotUpdate whose timeline is complete, or null. */
  getSnapshot: 'snapshot/get',
  /** Main tells the window, with a SnapshotUpdate. */
  snapshotChanged: 'snapshot/changed',
  /** Window sends a Command, main answers with a CommandResult. */
  sendCommand: 'command/send',
} as const;
