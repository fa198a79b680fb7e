import type { Session, WebPreferences } from 'electron';

/** What paper gets: a window nobody sees, which runs no script and has no bridge. */
export function paperPreferences(session: Session): WebPreferences {
  const { preload: _bridge, ...rest } = companionPreferences('', false);
  return { ...rest, session, javascript: false, images: false, backgroundThrottling: false };
}

/**
 * The one set of preferences for every window. Defaults are written out too, so that a changed
 * default of Electron changes nothing here and a reader sees the whole.
 */
export function companionPreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    plugins: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    safeDialogs: true,
    autoplayPolicy: 'user-gesture-required',
    spellcheck: false,
    webgl: false,
    // A hidden window sleeps; the window counts no time that it could lose by that.
    backgroundThrottling: true,
    devTools,
  };
}
