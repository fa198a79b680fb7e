import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { findElectron } from './electron.mjs';

// `npm test` fetches an Electron first; by itself this file has nothing to look at without one.
const runtime = findElectron();

describe.skipIf(runtime === undefined)('the Electron of this machine', () => {
  it('can be started', () => {
    expect(existsSync(runtime?.executable ?? '')).toBe(true);
  });

  it('brings no app along where packs are made from it', () => {
    const resources = readdirSync(join(runtime?.dist ?? '', 'resources'));
    expect(resources.filter((name) => /^app/.test(name))).toEqual([]);
  });

  it.skipIf(runtime?.kind !== 'stand-in')('starts this project by a link', () => {
    const link = join(runtime?.executable ?? '', '..', 'resources', 'app');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });
});
