import type { WebContents } from 'electron';

/** What to do about a page whose process has ended. */
export interface Revival {
  /** Loads the page once more. */
  readonly reload: () => void;
  /** It ended again soon: reloading does not help. */
  readonly giveUp: () => void;
  readonly report: (reason: string) => void;
}

/** A page that ran for so long after it was brought back was healthy, in milliseconds. */
const healthyMs = 10 * 60_000;

/**
 * Brings the page back when its process has crashed. When it crashes again soon, it always would:
 * then reloading is given up.
 */
export function revivePage(
  contents: Pick<WebContents, 'on'>,
  { reload, giveUp, report }: Revival,
): void {
  let revivedAt: number | null = null;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    // The process of a page that was closed in order.
    if (reason === 'clean-exit') return;
    report(`the page is gone: ${reason}, code ${String(exitCode)}`);
    const now = performance.now();
    if (revivedAt !== null && now - revivedAt < healthyMs) {
      giveUp();
      return;
    }
    revivedAt = now;
    reload();
  });
}
