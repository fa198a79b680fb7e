/**
 * A helper process as its parent sees it. Electron's `utilityProcess.fork(path)` fits as it is; a
 * Node child process fits with `send` in the place of `postMessage`.
 */
export interface Child {
  /** Number of the process while it runs. */
  readonly pid?: number | undefined;
  postMessage(message: unknown): void;
  /** Asks the process to end. */
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  /** The one and only end, whatever the cause. The code is null after a signal. */
  on(event: 'exit', listener: (code: number | null) => void): unknown;
}

/** Starts a helper process. May throw, for instance when its file is missing. */
export type Fork = () => Child;

/** A process that does not listen is ended by force after this. */
const patience = 500;

/** How long an end by force may take before we stop waiting for the news of it. */
const grace = 300;

/** Ends a helper process: politely, then by force. Resolves within a second, never rejects. */
export function endChild(child: Child): Promise<void> {
  return new Promise((resolve) => {
    let waited: NodeJS.Timeout | undefined;
    const force = setTimeout(() => {
      killByNumber(child.pid);
      waited = setTimeout(resolve, grace);
    }, patience);
    child.on('exit', () => {
      clearTimeout(force);
      clearTimeout(waited);
      resolve();
    });
    child.kill();
  });
}

function killByNumber(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended between the two lines: that is what we wanted.
  }
}
