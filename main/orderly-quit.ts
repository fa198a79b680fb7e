/** What we use of Electron's app. */
export interface QuittingApp {
  on(event: 'will-quit', listener: (event: { preventDefault: () => void }) => void): unknown;
  quit(): void;
  exit(code: number): void;
}

/** What we use of the process. */
export interface SignalledProcess {
  on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown;
}

/** What we use of Node's channel to a program that started us, if there is one. */
export interface StartedProcess {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

/** Whoever asked us to end, a person or a system shutting down, does not wait longer. */
const limitMs = 1500;

/**
 * Lets every way of ending, a closed window, the menu, Ctrl-C, `kill`, go through `finish`, and
 * ends with code 0 when it is done or takes too long.
 */
export function quitInOrder(
  app: QuittingApp,
  process: SignalledProcess,
  finish: () => Promise<void>,
  onFault: (where: string, error: unknown) => void,
): void {
  let finishing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (finishing) return;
    finishing = true;
    const end = (): void => {
      app.exit(0);
    };
    const limit = setTimeout(() => {
      onFault('quit', new Error(`not finished within ${String(limitMs)} ms`));
      end();
    }, limitMs);
    finish()
      .catch((error: unknown) => {
        onFault('quit', error);
      })
      .finally(() => {
        clearTimeout(limit);
        end();
      });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
}

/**
 * Lets `npm start` end the app in order: it asks over Node's channel, because on Windows a signal
 * leaves no time to save. When it is gone nobody could ask any more, so that counts as well.
 * A hardened build takes no orders from the program that started it.
 */
export function quitWhenAsked(
  app: Pick<QuittingApp, 'quit'>,
  process: StartedProcess,
  hardened: boolean,
): void {
  if (hardened) return;
  process.on('message', (message) => {
    if (message === 'quit') app.quit();
  });
  process.on('disconnect', () => {
    app.quit();
  });
}
