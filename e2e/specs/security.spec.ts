import type { Page } from 'playwright/test';

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
    { type: 'painted', at: -1 },
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

/** In the page: tries what a compromised page would try, and tells what came of each. */
async function attempts(): Promise<Record<string, string>> {
  interface Devices {
    readonly requestDevice: (options: object) => Promise<unknown>;
  }
  interface Ports {
    readonly requestPort: () => Promise<unknown>;
  }
  const more = navigator as unknown as {
    readonly usb?: Devices & { readonly getDevices: () => Promise<readonly unknown[]> };
    readonly hid?: Devices;
    readonly serial?: Ports;
    readonly bluetooth?: Devices;
  };
  const blob = (): string => URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }));
  const loads = (element: HTMLElement): Promise<void> =>
    new Promise((resolve, reject) => {
      element.onload = () => resolve();
      element.onerror = () => reject(new Error('refused'));
      document.body.append(element);
    });
  const all: Record<string, () => unknown> = {
    fetch: () => fetch('https://example.org/'),
    'fetch of localhost': () => fetch('http://127.0.0.1:1/'),
    'fetch of itself': () => fetch('app://companion/index.html'),
    'fetch of a file': () => fetch('file:///etc/passwd'),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open('GET', 'https://example.org/', false);
      request.send();
    },
    WebSocket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.org/');
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
    EventSource: () =>
      new Promise((resolve, reject) => {
        const events = new EventSource('https://example.org/');
        events.onopen = resolve;
        events.onerror = reject;
      }),
    'blob worker': () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(blob());
        worker.onerror = reject;
        setTimeout(resolve, 1000);
      }),
    'service worker': () => navigator.serviceWorker.register('app://companion/index.html'),
    // eslint-disable-next-line no-eval -- what is tried must fail
    'text as code': () => void (0, eval)('1'),
    'new Function': () => Reflect.construct(Function, ['return 1']),
    innerHTML: () => {
      document.createElement('div').innerHTML = '<b>x</b>';
    },
    'trusted types policy': () =>
      (
        window as unknown as { trustedTypes: { createPolicy: (n: string, r: object) => unknown } }
      ).trustedTypes.createPolicy('default', { createHTML: (text: string) => text }),
    'inline script': () => {
      const script = document.createElement('script');
      script.textContent = 'window.inline = true';
      document.body.append(script);
      if (!('inline' in window)) throw new Error('refused');
    },
    'inline handler': () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.handled = true');
      button.click();
      if (!('handled' in window)) throw new Error('refused');
    },
    'data script': () => {
      const script = document.createElement('script');
      script.setAttribute('src', 'data:text/javascript,1');
      return loads(script);
    },
    'foreign picture': () => {
      const image = document.createElement('img');
      image.src = 'https://example.org/x.png';
      return loads(image);
    },
    'USB device': () => more.usb?.requestDevice({ filters: [] }) ?? Promise.reject(new Error()),
    'known USB devices': async () => {
      if (((await more.usb?.getDevices()) ?? []).length === 0) throw new Error('refused');
    },
    'HID device': async () => {
      const found = await more.hid?.requestDevice({ filters: [] });
      if (!Array.isArray(found) || found.length === 0) throw new Error('refused');
    },
    'serial port': () => more.serial?.requestPort() ?? Promise.reject(new Error()),
    'notification permission': async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
    },
    'clipboard read': () => navigator.clipboard.readText(),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    position: () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 1000 }),
      ),
  };
  const answers: Record<string, string> = {};
  for (const [name, attempt] of Object.entries(all)) {
    try {
      await attempt();
      answers[name] = 'allowed';
    } catch {
      answers[name] = 'refused';
    }
  }
  return answers;
}
