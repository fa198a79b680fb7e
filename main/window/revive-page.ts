import type { WebContents } from 'electron';

/** What to do about a page whose process has ended. */
export interface Revival {
  /** Loads the page once more. */
  readonly reload: () => void;
  /** It ended again: reloading does not help. */
  readonly giveUp: () => void;
  readonly report: (reason: string) => void;
}

/** Brings the page back when its process has crashed: once, because a second time it would again. */
export function revivePage(
  contents: Pick<WebContents, 'on'>,
  { reload, giveUp, report }: Revival,
): void {
  let revived = false;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    // The process of a page that was closed in order.
    if (reason === 'clean-exit') return;
    report(`the page is gone: ${reason}, code ${String(exitCode)}`);
    if (revived) {
      giveUp();
      return;
    }
    revived = true;
    reload();
  });
}
