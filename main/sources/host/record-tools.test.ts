import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { temporaryFolder } from '../../journal/folder.test-support.ts';
import { fakeTools, ran } from './fake-tools.test-support.ts';
import { recordTools } from './record-tools.ts';
import { createScrub } from './scrub.ts';

const scrub = createScrub({ home: 'C:\\Users\\jo', user: 'annabell', host: 'annas-desk.example' });

/** What stands in the folder after this was asked. */
async function recorded(stdout: string | Uint8Array): Promise<string> {
  const folder = temporaryFolder();
  const file = '/usr/bin/tool';
  const tools = fakeTools({ platform: 'win32', programs: { [file]: ran(stdout) } });
  await recordTools(tools, folder, scrub).run(file, ['C:\\Users\\jo\\list']);
  return readdirSync(folder)
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('\n');
}

it.each([
  [
    'the person’s folder, whose backslashes are doubled in the file',
    'in C:\\Users\\jo\\AppData',
    'in ~\\\\AppData',
  ],
  ['a name at the beginning of a line', 'owner:\nannabell', 'owner:\\n…'],
  ['the computer’s name', 'host annas-desk is up', 'host … is up'],
  ['an identifier after a line end', 'udid\n00008110-000A1B2C3D4E5F60', 'udid\\n00008110-…5F60'],
  ['a hardware address', 'ether 3c:22:fb:0a:1b:2c', 'ether …'],
  ['a public address', 'inet 203.0.114.7 up', 'inet 198.51.100.1 up'],
  ['a public address of IPv6', 'inet6 2a02:8071:1:2::17 up', 'inet6 2001:db8::1 up'],
])('leaves out %s', async (_, stdout, kept) => {
  const text = await recorded(stdout);
  expect(text).toContain(`"text": "${kept}"`);
  expect(text).toContain('"~\\\\list"');
});

it.each(['127.0.0.1', '0.0.0.0', '192.168.1.20', '::1', 'fe80::1', 'fd00::1', '10:20:30'])(
  'keeps %s, which names nobody',
  async (address) => {
    expect(await recorded(`at ${address} now`)).toContain(`at ${address} now`);
  },
);

it('leaves out what is no text, and says how much there was', async () => {
  const bytes = Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x6e, 0x00);
  const text = await recorded(Buffer.from(bytes));
  expect(text).toContain('"bytes": 6');
  expect(text).not.toContain('97');
});
