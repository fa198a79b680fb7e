import type { Page } from 'playwright/test';

import { attempts } from '../fixtures/attempts.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Holdsteady } from '../fixtures/app.ts';

let holdsteady: Holdsteady;

test.beforeEach(async ({ start }) => {
  holdsteady = await start({ misbehaves: true });
});

test('the page has nothing of Node or Electron', async () => {
  const found = await holdsteady.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test('the bridge has exactly three functions and cannot be changed', async () => {
  const bridge = await holdsteady.page.evaluate(() => {
    const { companion } = window;
    const before = Object.values(companion);
    for (const change of [
      () => Object.assign(companion, { send: () => 'mine' }),
      () => Object.assign(companion, { more: 1 }),
      () => Object.assign(window, { companion: {} }),
      () => Object.defineProperty(window, 'companion', { value: {} }),
    ]) {
      try {
        change();
      } catch {
        // Refused, as it should be.
      }
    }
    return {
      keys: Object.keys(companion).sort(),
      frozen: Object.isFrozen(companion),
      same:
        window.companion === companion &&
        Object.values(companion).every((value, at) => value === before[at]),
      properties: Object.keys(window).filter((name) => /companion|electron|ipc/i.test(name)),
    };
  });
  expect(bridge).toEqual({
    keys: ['getSnapshot', 'onSnapshot', 'send'],
    frozen: true,
    same: true,
    properties: ['companion'],
  });
});

test('the page cannot reach the network, other code, devices or the clipboard', async () => {
  const answers = await holdsteady.page.evaluate(attempts);
  expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((key) => [key, 'refused'])));
  expect(Object.keys(answers).length).toBeGreaterThan(15);
});

test('the page cannot leave, open windows or hold frames and webviews', async () => {
  const { app, page } = holdsteady;
  const address = page.url();
  const opened = await page.evaluate(() => {
    const other = window.open('https://example.org/') !== null;
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    const own = document.createElement('iframe');
    own.src = 'app://companion/index.html';
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'https://example.org/');
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(frame, own, webview, link);
    link.click();
    return { other, webview: webview.constructor.name };
  });
  expect(opened).toEqual({ other: false, webview: 'HTMLElement' });
  for (const target of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://companion/../package.json',
    'app://evil/index.html',
    'data:text/html,hello',
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, target);
    await page.waitForTimeout(150);
    expect(page.url(), target).toBe(address);
  }
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    document.body.append(form);
    form.submit();
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  // Asked through main: Playwright waits for navigations that were refused as if they still came.
  const contents = await app.evaluate(({ webContents }) =>
    Promise.all(
      webContents.getAllWebContents().map(async (one) => ({
        url: one.getURL(),
        title: (await one.executeJavaScript('document.querySelector("h1").textContent')) as string,
      })),
    ),
  );
  expect(contents).toEqual([{ url: address, title: 'No iPhone connected' }]);
  // A frame that was refused holds Chromium's empty or its error page, and nothing of the bridge.
  const frames = page.frames().slice(1);
  expect(frames.map((frame) => frame.url()).filter((url) => /^(https|app):/.test(url))).toEqual([]);
});

test('an empty page, which no one can keep a page from going to, is refused everything', async () => {
  const { page } = holdsteady;
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await page.waitForURL('about:blank');
  const got = await page.evaluate(async () => {
    if (!('companion' in window)) return 'no bridge';
    const sent = await window.companion.send({ type: 'tick', step: 'cable' });
    const read = await window.companion.getSnapshot().then(
      () => 'read',
      () => 'refused',
    );
    return sent.ok ? 'sent' : read;
  });
  expect(['no bridge', 'refused']).toContain(got);
});

test('forged, oversized and too many commands are refused, and nothing happens', async () => {
  const { page, journal } = holdsteady;
  const before = journal().length;
  for (const forged of [
    null,
    'tick',
    { type: 'tick' },
    { type: 'tick', step: 'dfu' },
    { type: 'tick', step: 'cable', extra: true },
    { type: 'open-link', link: 'https://example.org/' },
    { type: 'open-link', link: 'x'.repeat(10_000_000) },
    { type: 'restore-phone' },
    { type: '__proto__' },
    { type: 'painted', what: 'words', at: -1 },
  ]) {
    const answer = await page.evaluate(
      (command) => window.companion.send(command as never),
      forged as unknown,
    );
    expect(answer, JSON.stringify(forged).slice(0, 60)).toEqual({
      ok: false,
      reason: 'unknown command',
    });
    await page.waitForTimeout(60);
  }
  expect(
    journal()
      .slice(before)
      .filter((line) => line['by'] === 'person'),
  ).toEqual([]);

  await page.waitForTimeout(1000);
  const flood = await page.evaluate(() =>
    Promise.all(
      Array.from({ length: 100 }, () =>
        window.companion.send({ type: 'open-step', step: 'cable' }),
      ),
    ),
  );
  expect(flood.filter(({ ok }) => ok)).toHaveLength(20);
  expect(flood.at(-1)).toEqual({ ok: false, reason: 'too many' });
});

test('the policy is sent as a header, and what it refuses is reported', async () => {
  const { page } = holdsteady;
  const violations = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen = new Set<string>();
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          seen.add(effectiveDirective);
          if (seen.size === 2) resolve([...seen]);
        });
        const image = document.createElement('img');
        image.src = 'https://example.org/x.png';
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = 'https://example.org/x.css';
        document.body.append(image, style);
      }),
  );
  expect(violations.sort()).toEqual(['img-src', 'style-src-elem']);
});

test('permissions that a page might ask for are denied', async () => {
  expect(await permissions(holdsteady.page)).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    midi: 'denied',
  });
});

function permissions(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const names = [
      'notifications',
      'geolocation',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ];
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state] as const;
    });
    return Object.fromEntries(await Promise.all(states));
  });
}
