import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ENTRIES, isWhole } from './build.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdsteady-build-'));
  for (const entry of ENTRIES) {
    mkdirSync(dirname(join(folder, entry)), { recursive: true });
    writeFileSync(join(folder, entry), '');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a build', () => {
  it('is whole with all that the app starts from', () => {
    expect(isWhole(folder)).toBe(true);
  });

  it.each(ENTRIES)('is not whole without %s', (entry) => {
    rmSync(join(folder, entry));
    expect(isWhole(folder)).toBe(false);
  });
});
