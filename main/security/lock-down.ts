import type { WebContents } from 'electron';

/** What we use of a WebContents here. */
export type LockableContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/**
 * Takes from contents every way to leave the page they were given: navigation, redirects, frames,
 * webviews, new windows, log-ins, certificates waved through, Bluetooth. To be called for all
 * contents there are, from `web-contents-created`. `report` hears what was refused.
 */
export function lockDown(contents: LockableContents, report: (what: string) => void): void {
  const prevent =
    (what: string) =>
    (event: { preventDefault: () => void }): void => {
      event.preventDefault();
      report(what);
    };

  contents.on('will-navigate', prevent('navigation'));
  contents.on('will-frame-navigate', prevent('frame navigation'));
  contents.on('will-redirect', prevent('redirect'));
  contents.on('will-attach-webview', prevent('webview'));
  contents.on('login', prevent('login'));
  contents.on('certificate-error', (event, _url, _error, _certificate, trust) => {
    prevent('certificate')(event);
    trust(false);
  });
  contents.on('select-client-certificate', prevent('client certificate'));
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    prevent('bluetooth')(event);
    // An empty id is a refusal; without it the page would wait for ever.
    choose('');
  });
  contents.setWindowOpenHandler(() => {
    report('new window');
    return { action: 'deny' };
  });
}
