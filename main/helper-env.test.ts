import { expect, test } from 'vitest';

import { helperEnv } from './helper-env.ts';

test('keeps what programs need to start and to speak', () => {
  const needed = { PATH: '/usr/bin', LANG: 'de_DE.UTF-8', LC_ALL: '', TZ: 'UTC', TMPDIR: '/t' };
  expect(helperEnv(needed)).toEqual(needed);
});

test('knows the names in the letters in which Windows writes them', () => {
  const windows = { Path: 'C:\\x', SystemRoot: 'C:\\Windows', windir: 'C:\\Windows', ComSpec: 'c' };
  expect(helperEnv(windows)).toEqual(windows);
});

test.each([
  'NAPI_RS_NATIVE_LIBRARY_PATH',
  'NAPI_RS_FORCE_WASI',
  'NODE_OPTIONS',
  'NODE_PATH',
  'NODE_CHANNEL_FD',
  'ELECTRON_RUN_AS_NODE',
  'LD_PRELOAD',
  'DYLD_INSERT_LIBRARIES',
  'PSModulePath',
  'AWS_SECRET_ACCESS_KEY',
])('keeps %s away', (name) => {
  expect(helperEnv({ [name]: 'x', PATH: '/bin' })).toEqual({ PATH: '/bin' });
});

test('leaves out what has no value', () => {
  expect(helperEnv({ PATH: undefined })).toEqual({});
});
