import { expect, test } from 'vitest';

import { companionPreferences } from './web-preferences.ts';

test('every preference is written out, and there is no other', () => {
  expect(companionPreferences('/app/preload.cjs', false)).toStrictEqual({
    preload: '/app/preload.cjs',
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
    backgroundThrottling: true,
    devTools: false,
  });
});

test('only the developer tools depend on the build', () => {
  const shipped = companionPreferences('/p', false);
  expect(companionPreferences('/p', true)).toStrictEqual({ ...shipped, devTools: true });
});
