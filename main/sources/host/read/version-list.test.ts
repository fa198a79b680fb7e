import { expect, it } from 'vitest';

import { newestForProduct, newestITunes, readVersionList } from './version-list.ts';

const dict = (fields: Readonly<Record<string, string>>) =>
  `<dict>${Object.entries(fields)
    .map(
      ([key, value]) =>
        `<key>${key}</key>${value.startsWith('<') ? value : `<string>${value}</string>`}`,
    )
    .join('')}</dict>`;
const restore = (version: string, build: string) =>
  dict({
    Restore: dict({
      BuildVersion: build,
      ProductVersion: version,
      FirmwareURL: 'https://cdn.example/a.ipsw',
    }),
  });
const universal = (build: string) =>
  dict({ Universal: dict({ Restore: dict({ BuildVersion: build, ProductVersion: '0.0' }) }) });
const lists = (
  byVersion: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0">${dict({ ...more, MobileDeviceSoftwareVersionsByVersion: dict(byVersion) })}</plist>`,
  );
const software = (products: Readonly<Record<string, string>>) =>
  dict({ MobileDeviceSoftwareVersions: dict(products) });

const list = (bytes: Uint8Array) => {
  const reading = readVersionList(bytes);
  if (reading.kind !== 'read') throw new Error(reading.why);
  return reading.value;
};

it('finds the newest iOS for a model in the highest list that knows it', () => {
  const found = list(
    lists({
      '9': software({
        'iPhone12,1': dict({ Unknown: universal('20A1'), '20A1': restore('16.0', '20A1') }),
      }),
      '17': software({
        'iPhone17,3': dict({
          '23A10': dict({ SameAs: '24B20' }),
          '24B20': restore('27.1', '24B20'),
          Unknown: universal('23A10'),
        }),
      }),
      '18': software({
        'iPhone19,1': dict({ Unknown: universal('24C1'), '24C1': restore('27.2', '24C1') }),
      }),
    }),
  );
  expect(newestForProduct(found, 'iPhone17,3')).toBe('27.1');
  expect(newestForProduct(found, 'iPhone12,1')).toBe('16.0');
  expect(newestForProduct(found, 'iPhone19,1')).toBe('27.2');
  expect(newestForProduct(found, 'iPhone1,1')).toBeNull();
  expect(newestForProduct(found, '__proto__')).toBeNull();
});

it('does not guess where the list has gaps', () => {
  const one = (builds: Readonly<Record<string, string>>) =>
    newestForProduct(list(lists({ '5': software({ 'iPhone17,3': dict(builds) }) })), 'iPhone17,3');
  expect(one({})).toBeNull();
  expect(one({ '24B20': restore('27.1', '24B20') })).toBeNull();
  expect(one({ Unknown: universal('24B20'), '24B20': restore('soon', '24B20') })).toBeNull();
  // Without an entry of its own the build still names a version.
  expect(one({ Unknown: universal('24B20').replace('0.0', '27.1') })).toBe('27.1');
});

it('finds the newest iTunes', () => {
  expect(
    newestITunes(
      list(lists({}, { iTunesWindowsVersion: '12.13.5', iTunesWindows10Version: '12.13.10' })),
    ),
  ).toBe('12.13.10');
  expect(newestITunes(list(lists({}, { iTunesMacVersion: '12.8.3' })))).toBeNull();
  expect(newestITunes(list(lists({}, { iTunesWindowsVersion: '<true/>' })))).toBeNull();
});

it('reads a list as long as the true one in a moment', () => {
  const entry = Object.fromEntries(
    Array.from({ length: 12_000 }, (_, n) => [`${String(n)}A1`, restore('27.1', `${String(n)}A1`)]),
  );
  const bytes = lists({
    '17': software({ 'iPhone17,3': dict({ ...entry, Unknown: universal('7A1') }) }),
  });
  expect(bytes.length).toBeGreaterThan(1_500_000);
  const began = performance.now();
  expect(newestForProduct(list(bytes), 'iPhone17,3')).toBe('27.1');
  expect(performance.now() - began).toBeLessThan(10_000);
});

it.each([
  ['nothing', Buffer.from(''), 'empty'],
  ['half of it', lists({ '17': software({}) }).subarray(0, 150), 'unreadable'],
  ['another list', Buffer.from(`<plist>${dict({ a: 'b' })}</plist>`), 'unreadable'],
  ['a page of a hotel', Buffer.from('<html><body>Welcome</body></html>'), 'unreadable'],
])('does not know after %s', (_, bytes, why) => {
  expect(readVersionList(bytes)).toEqual({ kind: 'unread', why });
});
