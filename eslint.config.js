import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// ── Who may import whom ──────────────────────────────────────────────────────────────────────────
// The one table. From each row the whole list of restrictions of that folder is made, because a
// later block of ESLint's configuration replaces a rule and does not add to it.
//
//   folder    the row holds for everything below it, unless a longer row does
//   files     folders (`…/`) and files of this project that may be imported, besides the folder itself
//   types     the same, for `import type` only
//   packages  regular expressions on package names; nothing else may be imported
//   lazy      packages that may be imported with `import()`, once they are there
//   bans      names of the lists of forbidden code further down

const NODE = '^node:';
const ELECTRON = '^electron(/main|/renderer)?$';
const CONTRACT = 'preload/contract/';
const EVENT = 'main/session/event.ts';
const EVENTS = 'main/session/events/';

/** @type {readonly { folder: string, files: string[], types?: string[], packages: string[], lazy?: string[], bans?: string[] }[]} */
export const IMPORT_TABLE = [
  { folder: 'preload/contract', files: [], packages: [], bans: ['node'] },
  {
    folder: 'preload',
    files: [CONTRACT],
    packages: [ELECTRON],
    bans: ['node', 'ipcMain', 'ipcRenderer'],
  },

  { folder: 'main/knowledge', files: [CONTRACT], packages: [], bans: ['node', 'impure'] },
  {
    folder: 'main/session',
    files: ['main/knowledge/', CONTRACT],
    packages: [],
    bans: ['node', 'impure'],
  },
  {
    folder: 'main/engine',
    files: ['main/session/', CONTRACT],
    types: ['main/journal/'],
    packages: [],
  },
  {
    folder: 'main/journal',
    // The state only as data to fold and read back; how it comes about is given as a function.
    files: [
      EVENT,
      EVENTS,
      'main/session/state.ts',
      'main/session/checks.ts',
      'main/session/present-phone.ts',
      'main/session/coach-state.ts',
      'main/session/try.ts',
      'main/session/log-story.ts',
      'main/session/log-progress.ts',
      'main/session/journey-table.ts',
      'main/session/link.ts',
      'main/session/steadiness-run.ts',
      'main/session/case.ts',
      'main/session/timeline.ts',
      'main/knowledge/',
      CONTRACT,
    ],
    packages: [NODE],
  },
  {
    folder: 'main/report',
    files: ['main/session/', 'main/security/', 'main/knowledge/', CONTRACT],
    packages: [NODE, ELECTRON],
    bans: ['ipcMain', 'ipcRenderer'],
  },
  {
    folder: 'main/settings',
    files: [EVENT, EVENTS, 'main/knowledge/', CONTRACT],
    packages: [NODE, '^write-file-atomic$'],
  },
  {
    folder: 'main/case-file',
    files: [
      'main/session/case.ts',
      'main/journal/guard.ts',
      'main/journal/case-guard.ts',
      CONTRACT,
    ],
    packages: [NODE, '^write-file-atomic$'],
  },
  {
    folder: 'main/sources',
    files: [EVENT, EVENTS, 'main/knowledge/', CONTRACT],
    packages: [NODE],
    bans: ['touching'],
  },
  {
    folder: 'main/sources/usb',
    files: ['main/sources/', EVENT, EVENTS, 'main/knowledge/', CONTRACT],
    packages: [NODE, '^usb$'],
    bans: ['touching'],
  },
  {
    folder: 'main/sources/usbmux',
    files: ['main/sources/', EVENT, EVENTS, 'main/knowledge/', CONTRACT],
    packages: [NODE, '^sax$'],
    bans: ['touching'],
  },
  {
    folder: 'main/sources/host',
    files: ['main/sources/', EVENT, EVENTS, 'main/knowledge/', CONTRACT],
    packages: [NODE, '^systeminformation$'],
    bans: ['touching'],
  },
  {
    folder: 'main/ipc',
    files: ['main/security/', 'main/window/', CONTRACT],
    packages: [NODE, ELECTRON],
    bans: ['ipcRenderer'],
  },
  {
    folder: 'main/window',
    files: ['main/ipc/', 'main/security/', CONTRACT],
    packages: [NODE, ELECTRON, '^intl-messageformat$'],
    bans: ['ipcMain', 'ipcRenderer'],
  },
  {
    folder: 'main/security',
    files: [CONTRACT],
    packages: [NODE, ELECTRON],
    bans: ['ipcMain', 'ipcRenderer'],
  },
  {
    folder: 'main/logging',
    files: [CONTRACT],
    packages: [NODE, ELECTRON, '^electron-log(/main|/node)?$'],
    bans: ['ipcMain', 'ipcRenderer'],
  },
  {
    folder: 'main/update',
    files: [CONTRACT],
    packages: [NODE, ELECTRON],
    bans: ['ipcMain', 'ipcRenderer'],
  },
  // A row for `main` itself only: a new folder in it wants a row of its own.
  {
    folder: 'main/.',
    files: ['main/', CONTRACT],
    packages: [NODE, ELECTRON, '^electron-log(/main|/node)?$', '^intl-messageformat$'],
    bans: ['ipcMain', 'ipcRenderer'],
  },
  {
    folder: 'renderer',
    files: [CONTRACT, 'assets/'],
    packages: [
      '^react(/jsx-runtime)?$',
      '^react-dom(/client)?$',
      '^lucide-react$',
      '^@tanstack/react-virtual$',
      '^intl-messageformat$',
    ],
    bans: ['node', 'page'],
  },
  {
    folder: 'e2e',
    files: [CONTRACT],
    packages: [
      NODE,
      '^playwright(/test)?$',
      '^axe-core$',
      '^vitest$',
      '^fast-check$',
      '^eslint$',
      '^ajv$',
      '^yaml$',
      '^@electron/(asar|fuses)$',
    ],
    types: ['electron'],
  },
  // Runs before there are any packages.
  {
    folder: '.setup',
    files: ['e2e/runtime/'],
    packages: [NODE],
    types: ['react', 'vite'],
    lazy: [
      '^electron-builder$',
      '^@electron/fuses$',
      '^playwright$',
      '^react$',
      '^react-dom/server$',
      '^vite$',
      '^yaml$',
    ],
  },
];

// Tests beside the unit may also reach these.
const TEST_PACKAGES = [
  NODE,
  '^vitest$',
  '^fast-check$',
  '^intl-messageformat$',
  '^react-dom/server$',
  '^typescript$',
];

// ── Forbidden code ───────────────────────────────────────────────────────────────────────────────

const OPENS_OR_WRITES =
  '/^(open|close|claimInterface|releaseInterface|controlTransfer.*|transferIn|transferOut|isochronousTransfer.*|selectConfiguration|selectAlternateInterface|reset|clearHalt|attachKernelDriver|detachKernelDriver)$/';
const WATCH_ONLY =
  'Holdsteady only watches: nothing here may open, claim, reset or write to a device.';
const NO_CLOCK = 'The core never reads a clock: take the time from the event.';

/** @typedef {{ selector: string, message: string }} Syntax */
/** @typedef {{ name: string, message: string }} Global */

/** @type {Record<string, { syntax?: Syntax[], globals?: Global[] }>} */
const BANS = {
  everywhere: {
    syntax: [
      {
        selector: 'CallExpression[callee.name=/^exec(Sync)?$/]',
        message: 'A shell reads this string: use execFile with an argument array.',
      },
      {
        selector:
          'CallExpression[callee.object.name=/^(cp|child_?process)$/i][callee.property.name=/^exec(Sync)?$/]',
        message: 'A shell reads this string: use execFile with an argument array.',
      },
      {
        selector: 'Property[key.name="shell"][value.type="Literal"][value.value!=false]',
        message: 'No shell: start programs with an argument array.',
      },
      {
        selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
        message: 'Text from a device or a log is shown as text only.',
      },
      {
        selector: 'Property[key.name="dangerouslySetInnerHTML"]',
        message: 'Text from a device or a log is shown as text only.',
      },
    ],
  },
  defaultExport: {
    syntax: [
      {
        selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
        message: 'Named exports only.',
      },
    ],
  },
  openExternal: {
    syntax: [
      {
        selector: 'MemberExpression[property.name="openExternal"]',
        message: 'Links are opened by id, in main/security/external-links.ts only.',
      },
    ],
  },
  ipcMain: {
    syntax: [
      {
        selector:
          'ImportSpecifier[imported.name="ipcMain"], MemberExpression[property.name="ipcMain"]',
        message: 'Only the wrapper in main/ipc, which checks the sender, listens to the window.',
      },
      {
        selector:
          'CallExpression[callee.object.property.name="ipc"][callee.property.name=/^(on|once|handle|handleOnce)$/]',
        message: 'Only the wrapper in main/ipc, which checks the sender, listens to the window.',
      },
    ],
  },
  ipcRenderer: {
    syntax: [
      {
        selector:
          'ImportSpecifier[imported.name="ipcRenderer"], MemberExpression[property.name="ipcRenderer"]',
        message: 'Only preload/index.ts talks to main.',
      },
    ],
  },
  impure: {
    syntax: [
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK },
      { selector: 'CallExpression[callee.name="Date"]', message: NO_CLOCK },
      { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: NO_CLOCK },
      {
        selector: 'MemberExpression[object.name="Math"][property.name="random"]',
        message: 'The core gives the same answer to the same events: no chance in it.',
      },
    ],
    globals: [
      ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance'].map(
        (name) => ({
          name,
          message: `${NO_CLOCK} Timers belong to the engine.`,
        }),
      ),
      ...['console', 'fetch', 'crypto'].map((name) => ({
        name,
        message: 'The core has no effects.',
      })),
      { name: 'globalThis', message: 'The core sees only what it is given.' },
    ],
  },
  node: {
    globals: ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global'].map(
      (name) => ({ name, message: 'There is no Node here.' }),
    ),
  },
  touching: {
    syntax: [
      // Files are opened through `fs` or a named import, and only those.
      {
        selector: `CallExpression[callee.property.name=${OPENS_OR_WRITES}]:not([callee.object.name="fs"])`,
        message: WATCH_ONLY,
      },
      { selector: `CallExpression[callee.property.value=${OPENS_OR_WRITES}]`, message: WATCH_ONLY },
    ],
  },
  page: {
    syntax: [
      {
        selector: 'JSXOpeningElement[name.name="style"]',
        message: 'The content security policy refuses it: use a CSS module.',
      },
    ],
  },
};

// Single files that a ban does not hold for (nor for the test beside them).
const EXCEPTIONS = [
  { file: 'main/security/external-links', without: ['openExternal'] },
  { file: 'preload/index', without: ['ipcRenderer'] },
];

// ── From the table to rules ──────────────────────────────────────────────────────────────────────

const DEPTHS = [0, 1, 2, 3];
const EXTENSIONS = '{ts,tsx,mjs,js}';

/** @param {string} text */
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A regular expression on import specifiers of files that lie `depth` folders below `folder`.
 *
 * @param {string} folder @param {number} depth @param {string} target folder (ends with `/`) or file
 */
function relative(folder, depth, target) {
  const from = folder.split('/');
  const to = target.replace(/\/$/, '').split('/');
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common += 1;
  const up = from.length - common + depth;
  const rest = to.slice(common).map(escape);
  const start = up === 0 ? '\\./' : `(\\.\\./){${up}}`;
  return `^${start}${rest.join('/')}${target.endsWith('/') ? (rest.length ? '/' : '') + '(?!\\.)' : '$'}`;
}

/** @param {number} depth */
function inside(depth) {
  return depth === 0 ? '^\\./(?!\\.\\.)' : `^(\\./|(\\.\\./){1,${depth}})(?!\\.\\.)`;
}

/**
 * All restrictions of the files at one depth of one folder.
 *
 * @param {typeof IMPORT_TABLE[number]} row @param {number} depth @param {boolean} test
 * @returns {(without?: readonly string[]) => import('eslint').Linter.RulesRecord}
 */
function rulesFor(row, depth, test) {
  const folder = row.folder.replace(/\/\.$/, '');
  const top = folder.split('/')[0] ?? folder;
  const reach = (/** @type {string} */ target) =>
    target.endsWith('/') || target.includes('.') ? relative(folder, depth, target) : `^${target}$`;
  const allowed = [
    inside(depth),
    ...row.files.map(reach),
    ...row.packages,
    // A test may use all of its half of the app, to play a whole session through it.
    ...(test
      ? [...TEST_PACKAGES, ...(top === 'main' ? [reach('main/'), reach(CONTRACT)] : [])]
      : []),
  ];
  const types = (row.types ?? []).map(reach);
  const but = (/** @type {readonly string[]} */ list) =>
    `^(?!${list.map((one) => `(?:${one.replace(/^\^/, '')})`).join('|') || '$^'})`;
  const patterns = [
    {
      regex: but([...allowed, ...types]),
      message: `${folder} may not import this: see the table in eslint.config.js.`,
    },
    {
      regex: '/\\.\\.?/.*[^./]/\\.\\.?/|^\\./\\.\\.|[^./]/\\.\\.?/',
      message: 'Write the shortest path.',
    },
    {
      regex: '^\\.\\.?/(.*/)?[^./]+$',
      message: 'Write the extension: `./name.ts`.',
    },
    {
      regex: '^node:child_process$',
      importNames: ['exec', 'execSync'],
      message: 'A shell reads the string: use execFile with an argument array.',
    },
  ];
  if (types.length > 0 && !test) {
    patterns.push({
      regex: `^(?:${types.map((one) => one.replace(/^\^/, '')).join('|')})`,
      message: `${folder} may only import types from there.`,
      // @ts-expect-error -- a key of the TypeScript variant of the rule
      allowTypeImports: true,
    });
  }
  const dynamic = but([...allowed, ...(row.lazy ?? [])]).replaceAll('/', '\\x2F');
  const bans = ['everywhere', 'defaultExport', 'openExternal', ...(row.bans ?? [])];
  return (/** @type {readonly string[]} */ without = []) => {
    const left = bans.filter((ban) => !without.includes(ban));
    // Tests of the core may look at a clock and at Node; what they test may not.
    const kept = test ? left.filter((ban) => !['impure', 'node'].includes(ban)) : left;
    return {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': [
        'error',
        ...kept.flatMap((ban) => BANS[ban]?.syntax ?? []),
        {
          selector: `ImportExpression[source.value=/${dynamic}/], ImportExpression[source.type!="Literal"]`,
          message: `${folder} may not import this: see the table in eslint.config.js.`,
        },
      ],
      'no-restricted-globals': ['error', ...kept.flatMap((ban) => BANS[ban]?.globals ?? [])],
    };
  };
}

/**
 * @param {typeof IMPORT_TABLE[number]} row
 * @returns {import('eslint').Linter.Config[]}
 */
function blocksOf(row) {
  const folder = row.folder.replace(/\/\.$/, '');
  const depths = row.folder.endsWith('/.') ? [0] : DEPTHS;
  return depths.flatMap((depth) => {
    const place = `${folder}/${'*/'.repeat(depth)}*`;
    const tests = [`${place}.test.${EXTENSIONS}`, `${place}.test-support.${EXTENSIONS}`];
    return [
      {
        files: [`${place}.${EXTENSIONS}`],
        ignores: [...tests, '**/*.d.ts'],
        rules: rulesFor(row, depth, false)(),
      },
      { files: tests, rules: rulesFor(row, depth, true)() },
    ];
  });
}

/**
 * @param {typeof EXCEPTIONS[number]} exception
 * @returns {import('eslint').Linter.Config[]}
 */
function exceptionBlocks({ file, without }) {
  const row = IMPORT_TABLE.find((one) => file.startsWith(`${one.folder}/`));
  if (row === undefined) throw new Error(`No row of the import table holds for ${file}`);
  return [
    { files: [`${file}.ts`], rules: rulesFor(row, 0, false)(without) },
    { files: [`${file}.test.ts`], rules: rulesFor(row, 0, true)(without) },
  ];
}

/** @type {import('eslint').Linter.Config} */
const unlisted = {
  files: [`main/*/**/*.${EXTENSIONS}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '', message: 'This folder has no row in the import table of eslint.config.js.' },
        ],
      },
    ],
  },
};

// A longer row holds over a shorter one, so it has to come later.
const rows = [...IMPORT_TABLE].sort((a, b) => a.folder.length - b.folder.length);

export default defineConfig(
  globalIgnores(['node_modules/', 'out*/', 'dist/', '.cache/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.recommended],
  },
  {
    // Plain JavaScript: what it calls is typed as far as JSDoc reaches, and tsc checks that.
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      // Old Node runs these files up to its refusal, and the types are those of the new one.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/*.test-support.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Playwright reads a fixture's needs from its parameter: `{}` says that there are none.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  unlisted,
  rows.flatMap(blocksOf),
  EXCEPTIONS.flatMap(exceptionBlocks),
);
