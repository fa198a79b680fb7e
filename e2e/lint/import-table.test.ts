import { fileURLToPath } from 'node:url';

import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

// Plants one fault per row of the import table, and one per ban, and expects the lint to see it.
// The files do not exist, so everything that needs types stays out.
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) =>
    [
      '@typescript-eslint/no-restricted-imports',
      'no-restricted-syntax',
      'no-restricted-globals',
      'no-eval',
    ].includes(ruleId),
});

async function faults(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  if (result === undefined) throw new Error(`ESLint ignores ${file}`);
  return result.messages.map((message) => `${message.ruleId ?? 'parser'}: ${message.message}`);
}

type Case = readonly [file: string, code: string];

/** At least one fault per row of the table. */
const PLANTED: readonly Case[] = [
  ['preload/contract/x.ts', `import { a } from '../../main/session/event.ts';`],
  ['preload/contract/x.ts', `import { readFileSync } from 'node:fs';`],
  ['preload/contract/words/x.ts', `import type { A } from '../../index.ts';`],
  ['preload/index.ts', `import { readFileSync } from 'node:fs';`],
  ['preload/index.ts', `import { app } from '../main/app.ts';`],
  ['main/knowledge/x.ts', `import { app } from 'electron';`],
  ['main/knowledge/x.ts', `import { a } from '../session/state.ts';`],
  ['main/knowledge/x.ts', `import a from 'fs';`],
  ['main/session/x.ts', `import { app } from 'electron';`],
  ['main/session/x.ts', `import { join } from 'node:path';`],
  ['main/session/x.ts', `import { a } from '../engine/engine.ts';`],
  ['main/session/deep/x.ts', `import { a } from '../../journal/read.ts';`],
  ['main/session/x.ts', `export { a } from '../journal/read.ts';`],
  ['main/session/x.ts', `export const a = import('node:fs');`],
  ['main/engine/x.ts', `import { app } from 'electron';`],
  ['main/engine/x.ts', `import { a } from '../journal/read.ts';`],
  ['main/engine/x.ts', `import type { A } from '../sources/usb/sensor.ts';`],
  ['main/journal/x.ts', `import { app } from 'electron';`],
  ['main/journal/x.ts', `import { a } from '../session/reduce.ts';`],
  ['main/journal/x.ts', `import { a } from '../sources/replay/replay.ts';`],
  ['main/settings/x.ts', `import { a } from '../window/window.ts';`],
  ['main/settings/x.ts', `import { app } from 'electron';`],
  ['main/sources/power/x.ts', `import { powerMonitor } from 'electron';`],
  ['main/sources/usbmux/x.ts', `import { a } from '../../ipc/handle.ts';`],
  ['main/sources/usbmux/x.ts', `import { usb } from 'usb';`],
  ['main/sources/usbmux/x.ts', `import type { Device } from 'usb';`],
  ['main/sources/usbmux/x.ts', `import si from 'systeminformation';`],
  ['main/sources/usbmux/x.ts', `export const f = (d) => d.reset();`],
  ['main/sources/usb/x.ts', `import { a } from '../../journal/append.ts';`],
  ['main/sources/usb/x.ts', `import sax from 'sax';`],
  ['main/sources/usb/x.ts', `import si from 'systeminformation';`],
  ['main/sources/host/x.ts', `import { usb } from 'usb';`],
  ['main/ipc/x.ts', `import { a } from '../sources/usb/sensor.ts';`],
  ['main/ipc/x.ts', `import { a } from '../journal/read.ts';`],
  ['main/window/x.ts', `import { a } from '../journal/read.ts';`],
  ['main/window/x.ts', `import { a } from '../../renderer/app.tsx';`],
  ['main/security/x.ts', `import { a } from '../sources/host/probe.ts';`],
  ['main/logging/x.ts', `import { a } from '../session/state.ts';`],
  ['main/update/x.ts', `import { a } from '../sources/host/probe.ts';`],
  ['main/app.ts', `import { a } from '../renderer/app.tsx';`],
  ['main/app.ts', `import { a } from '../preload/index.ts';`],
  ['main/app.ts', `import { usb } from 'usb';`],
  ['main/brand-new/x.ts', `import { a } from './y.ts';`],
  ['renderer/x.tsx', `import { a } from '../main/session/state.ts';`],
  ['renderer/status/x.tsx', `import { a } from '../../main/session/state.ts';`],
  ['renderer/status/x.tsx', `import { a } from '../../preload/index.ts';`],
  ['renderer/x.tsx', `import { ipcRenderer } from 'electron';`],
  ['renderer/x.tsx', `import { join } from 'node:path';`],
  ['e2e/specs/x.spec.ts', `import { a } from '../../main/session/state.ts';`],
  ['e2e/specs/x.spec.ts', `import { a } from '../../renderer/app.tsx';`],
  ['.setup/x.mjs', `import { a } from 'electron-builder';`],

  // Ways round the table.
  ['main/session/x.ts', `import { a } from './../journal/read.ts';`],
  ['main/session/x.ts', `import { a } from '../knowledge/../journal/read.ts';`],
  ['main/session/x.ts', `import { a } from './y';`],
  ['main/session/x.test.ts', `import { a } from '../../renderer/app.tsx';`],

  // Bans.
  ['main/session/x.ts', `export const a = Date.now();`],
  ['main/session/x.ts', `export const a = new Date();`],
  ['main/session/x.ts', `export const a = Math.random();`],
  ['main/session/x.ts', `setTimeout(() => undefined, 1);`],
  ['main/session/x.ts', `console.log(1);`],
  ['main/session/x.ts', `export const a = process.env;`],
  ['main/knowledge/x.ts', `export const a = Date.now();`],
  ['main/knowledge/x.ts', `console.log(1);`],
  ['main/window/x.ts', `import { ipcMain } from 'electron';`],
  ['main/app.ts', `export const f = (c) => c.ipc.handle('a', () => 1);`],
  [
    'main/window/x.ts',
    `import { shell } from 'electron'; shell.openExternal('https://a.example');`,
  ],
  ['main/security/x.ts', `export const f = (shell) => shell.openExternal('https://a.example');`],
  ['preload/other.ts', `import { ipcRenderer } from 'electron';`],
  ['main/sources/host/x.ts', `import { exec } from 'node:child_process';`],
  ['main/sources/host/x.ts', `export const f = (exec) => exec('ls');`],
  ['main/sources/host/x.ts', `export const o = { shell: true };`],
  ['main/app.ts', `eval('1');`],
  ['main/app.ts', `export default 1;`],
  ['renderer/x.tsx', `export const A = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;`],
  ['renderer/x.tsx', `export const A = () => <style>p</style>;`],
  ['renderer/x.tsx', `export const a = process.env;`],
  ...[
    'open',
    'claimInterface',
    'controlTransferIn',
    'controlTransferOut',
    'transferIn',
    'transferOut',
    'selectConfiguration',
    'reset',
    'clearHalt',
    'detachKernelDriver',
  ].map((name): Case => ['main/sources/usb/x.ts', `export const f = (d) => d.${name}();`]),
  ['main/sources/usb/x.ts', `export const f = (d) => d?.['open']();`],
];

/** One clean example per row. */
const CLEAN: readonly Case[] = [
  ['preload/contract/words/x.ts', `import type { A } from '../snapshot.ts';`],
  [
    'preload/index.ts',
    `import { ipcRenderer } from 'electron'; import { C } from './contract/channels.ts';`,
  ],
  ['main/knowledge/x.ts', `import { a } from './y.ts'; export const b = a;`],
  [
    'main/session/x.ts',
    `import { a } from '../knowledge/y.ts'; import type { S } from '../../preload/contract/snapshot.ts'; export const b = new Date(a);`,
  ],
  [
    'main/engine/x.ts',
    `import { reduce } from '../session/reduce.ts'; import type { E } from '../journal/entry.ts'; setTimeout(reduce, 1);`,
  ],
  [
    'main/journal/x.ts',
    `import { open } from 'node:fs/promises'; import type { E } from '../session/event.ts';`,
  ],
  ['main/settings/x.ts', `import writeFileAtomic from 'write-file-atomic';`],
  [
    'main/sources/restore-log/x.ts',
    `import fs, { open } from 'node:fs/promises'; import { a } from '../tail.ts'; open('a'); fs.open('b');`,
  ],
  [
    'main/sources/usb/x.ts',
    `import { usb } from 'usb'; import { E } from '../../session/event.ts';`,
  ],
  [
    'main/sources/usbmux/x.ts',
    `import { connect } from 'node:net'; import sax from 'sax'; import type { L } from '../source.ts'; export const f = () => import('./y.ts');`,
  ],
  [
    'main/sources/host/x.ts',
    `import { execFile } from 'node:child_process'; import si from 'systeminformation';`,
  ],
  [
    'main/ipc/x.ts',
    `import { ipcMain } from 'electron'; import { C } from '../../preload/contract/channels.ts';`,
  ],
  [
    'main/window/x.ts',
    `import { BrowserWindow } from 'electron'; import { join } from 'node:path';`,
  ],
  [
    'main/security/external-links.ts',
    `import { shell } from 'electron'; shell.openExternal('https://a.example');`,
  ],
  ['main/logging/x.ts', `import log from 'electron-log/main';`],
  ['main/update/x.ts', `import { app } from 'electron';`],
  [
    'main/app.ts',
    `import { app } from 'electron'; import { a } from './sources/usb/start.ts'; import { b } from './journal/append.ts';`,
  ],
  [
    'renderer/status/x.tsx',
    `import { useState } from 'react'; import { B } from '../ui/button.tsx'; import s from './x.module.css'; import type { S } from '../../preload/contract/snapshot.ts';`,
  ],
  [
    'e2e/specs/x.spec.ts',
    `import { test } from 'playwright/test'; import { findElectron } from '../runtime/electron.mjs'; import type { S } from '../../preload/contract/snapshot.ts';`,
  ],
  [
    '.setup/x.mjs',
    `import { findElectron } from '../e2e/runtime/electron.mjs'; import { run } from './run.mjs';`,
  ],
  [
    'main/session/x.test.ts',
    `import { expect, it } from 'vitest'; import { readFileSync } from 'node:fs'; import { read } from '../journal/read.ts'; console.log(Date.now());`,
  ],
];

describe('a planted fault is seen', () => {
  it.each(PLANTED)('%s: %s', async (file, code) => {
    expect(await faults(file, code)).not.toEqual([]);
  });

  it('as a fault of the rules, and not of the parser', async () => {
    const all = await Promise.all(PLANTED.map(([file, code]) => faults(file, code)));
    expect(all.flat().filter((fault) => fault.startsWith('parser'))).toEqual([]);
  });
});

describe('clean code passes', () => {
  it.each(CLEAN)('%s: %s', async (file, code) => {
    expect(await faults(file, code)).toEqual([]);
  });
});
