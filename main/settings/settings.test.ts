import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { RememberedPlaces } from '../window/bounds.ts';
import { defaultSettings, settingsVersion } from './format.ts';
import { openSettings } from './settings.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdsteady-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function open(folder: string) {
  const faults: string[] = [];
  return { settings: openSettings(folder, (where) => faults.push(where)), faults };
}

const place = { x: 10, y: 20, width: 780, height: 660, maximized: false };
const window = { last: '7', places: { '7': place } };

test('a first start has the usual settings and writes nothing', () => {
  const folder = temporaryFolder();
  const { settings, faults } = open(join(folder, 'deep'));
  expect(settings.current).toEqual(defaultSettings);
  expect(faults).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('what was changed is there next time, for this person only', async () => {
  const folder = join(temporaryFolder(), 'deep');
  const { settings } = open(folder);
  settings.change({ onTop: true });
  settings.change({ window });
  expect(settings.current).toEqual({ ...defaultSettings, onTop: true, window });
  await settings.flush();
  expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(open(folder).settings.current).toEqual({ ...defaultSettings, onTop: true, window });

  // Changes while the file is being written are not forgotten.
  settings.change({ onTop: false });
  await Promise.resolve();
  settings.change({ window: { ...window, last: null } });
  await settings.flush();
  expect(open(folder).settings.current).toEqual({
    ...defaultSettings,
    window: { ...window, last: null },
  });
});

test('folders of logs are kept, and a file from before there were any is read', async () => {
  const folder = temporaryFolder();
  const text = JSON.stringify({ version: settingsVersion, onTop: true, window });
  writeFileSync(join(folder, 'settings.json'), text);
  const { settings, faults } = open(folder);
  expect(settings.current).toEqual({ ...defaultSettings, onTop: true, window });
  expect(faults).toEqual([]);
  settings.change({ logFolders: ['/media/logs'] });
  await settings.flush();
  expect(open(folder).settings.current.logFolders).toEqual(['/media/logs']);
});

test('a file from before there was speech is silent, and nothing is put aside', () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'settings.json'),
    '{"version":1,"onTop":true,"window":{"last":null,"places":{}}}',
  );
  const { settings, faults } = open(folder);
  expect(settings.current).toEqual({ ...defaultSettings, onTop: true });
  expect(faults).toEqual([]);
});

test('fits what the window remembers', () => {
  const places: RememberedPlaces = defaultSettings.window;
  expect(places).toEqual({ last: null, places: {} });
});

test.each([
  '',
  '{"onTop":tr',
  '[]',
  'null',
  '{}',
  '{"version":0,"onTop":true,"window":{"last":null,"places":{}}}',
  '{"version":1,"onTop":true,"logFolders":[3],"window":{"last":null,"places":{}}}',
  '{"version":1,"onTop":"yes","window":{"last":null,"places":{}}}',
  '{"version":1,"onTop":true,"speaks":1,"window":{"last":null,"places":{}}}',
  '{"version":1,"onTop":true,"window":{"last":3,"places":{}}}',
  '{"version":1,"onTop":true,"window":{"last":null,"places":{"1":{"x":"0"}}}}',
])('a damaged file is put aside: %s', async (text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), text);
  const { settings, faults } = open(folder);
  expect(settings.current).toEqual(defaultSettings);
  expect(faults).toEqual(['settings read']);
  expect(readFileSync(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text);
  settings.change({ onTop: true });
  await settings.flush();
  expect(open(folder).settings.current.onTop).toBe(true);
});

test('a file of a later version is put aside for that version', () => {
  const folder = temporaryFolder();
  const text = JSON.stringify({ version: settingsVersion + 1, all: 'different' });
  writeFileSync(join(folder, 'settings.json'), text);
  const { settings, faults } = open(folder);
  expect(settings.current).toEqual(defaultSettings);
  expect(faults).toEqual(['settings read']);
  expect(readFileSync(join(folder, 'settings.json.newer'), 'utf8')).toBe(text);
});

test('a folder that cannot be written leaves the change in memory until it can', async () => {
  const base = temporaryFolder();
  const folder = join(base, 'settings');
  writeFileSync(folder, 'a file in the way');
  const { settings, faults } = open(folder);
  settings.change({ onTop: true });
  await settings.flush();
  expect(settings.current.onTop).toBe(true);
  expect(faults).toEqual(['settings read', 'settings save']);

  unlinkSync(folder);
  settings.change({ window });
  await settings.flush();
  expect(open(folder).settings.current).toEqual({ ...defaultSettings, onTop: true, window });
});

test('a file that was spoilt while running is replaced as a whole', async () => {
  const folder = temporaryFolder();
  const { settings } = open(folder);
  writeFileSync(join(folder, 'settings.json'), 'garbage');
  chmodSync(join(folder, 'settings.json'), 0o644);
  settings.change({ onTop: true });
  await settings.flush();
  expect(open(folder).settings.current.onTop).toBe(true);
  expect(existsSync(join(folder, 'settings.json.damaged'))).toBe(false);
  expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600);
});

test('saving leaves the signals of the process to those who end it in order', async () => {
  const { settings } = open(temporaryFolder());
  const before = process.listeners('SIGINT');
  settings.change({ onTop: true });
  await settings.flush();
  expect(process.listeners('SIGINT')).toEqual(before);
});
