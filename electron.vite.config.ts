import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

import { drawFirstPicture } from './.setup/first-picture.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

// A release differs from a test build in this one constant, and is written to
// another folder so that a run of the tests is never disturbed by a release.
const hardened = process.env['HOLDSTEADY_HARDENED'] === '1';
const out = hardened ? 'out-release' : 'out';

const define = { __HARDENED__: JSON.stringify(hardened) };

// Everything that is not listed here is bundled, so the pack ships no other
// node_modules than `usb`, whose native part cannot be bundled.
const external = [
  /^electron(\/|$)/,
  'usb',
  /^node:/,
  ...builtinModules,
  ...builtinModules.map((name) => `${name}/promises`),
];

// CommonJS: the preload must be, and the oldest runtime that the tests use has
// Node 18, where `electron` cannot be imported from an ES module.
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    define,
    build: {
      outDir: `${out}/main`,
      target: 'node18',
      sourcemap: false,
      // Readable stacks in a person's log are worth more than these few kilobytes.
      minify: false,
      reportCompressedSize: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: `${root}main/index.ts`,
          'usb-sensor': `${root}main/sources/usb/sensor-entry.ts`,
          'log-reader': `${root}main/sources/restore-log/reader-entry.ts`,
          'host-probe': `${root}main/sources/host/probe.ts`,
        },
        external,
        output: commonJs,
      },
    },
  },
  preload: {
    define,
    build: {
      outDir: `${out}/preload`,
      target: 'node18',
      sourcemap: false,
      reportCompressedSize: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: `${root}preload/index.ts` },
        external: ['electron'],
        output: { ...commonJs, codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // Relative addresses: the page lives at app://companion/index.html.
    base: './',
    define,
    plugins: [react(), drawFirstPicture(`${root}renderer`)],
    publicDir: false,
    build: {
      outDir: `${out}/renderer`,
      emptyOutDir: true,
      target: 'chrome114',
      cssTarget: 'chrome114',
      // In one file: the static page needs the styles of parts whose script comes later.
      cssCodeSplit: false,
      sourcemap: false,
      minify: true,
      reportCompressedSize: false,
      // The content security policy allows neither inline script nor data: addresses.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: `${root}renderer/index.html` } },
    },
  },
});
