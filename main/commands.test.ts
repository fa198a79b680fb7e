import { beforeEach, expect, test, vi } from 'vitest';

import type { Command } from '../preload/contract/command.ts';
import { createCommands } from './commands.ts';

const parts = {
  stage: { say: vi.fn(), leave: vi.fn(() => true), shown: { replay: null } },
  notices: { dismiss: vi.fn() },
  reporter: { show: vi.fn(), showNumbers: vi.fn(), make: vi.fn(() => Promise.resolve()) },
  playDemo: vi.fn(),
  logs: {
    open: vi.fn(),
    close: vi.fn(),
    choose: vi.fn(),
    addFolder: vi.fn(),
    openFile: vi.fn(),
  },
  caseFiles: { save: vi.fn(), open: vi.fn() },
  retryUsb: vi.fn(),
  keepOnTop: vi.fn(),
  answerCode: vi.fn(() => ({ kind: 'empty' }) as const),
  speak: vi.fn(),
  openLink: vi.fn(),
  openPane: vi.fn(() => true),
  checks: { again: vi.fn(), stop: vi.fn(), allowNetwork: vi.fn(), copy: vi.fn(() => true) },
  painted: vi.fn(),
};
const run = createCommands(parts);

beforeEach(() => {
  vi.clearAllMocks();
});

const table: readonly [Command, ReturnType<typeof vi.fn>, readonly unknown[]][] = [
  [{ type: 'tick', step: 'cable' }, parts.stage.say, [{ kind: 'step-ticked', step: 'cable' }]],
  [
    { type: 'skip', step: 'ports', reason: 'later' },
    parts.stage.say,
    [{ kind: 'step-skipped', step: 'ports', reason: 'later' }],
  ],
  [{ type: 'undo', step: 'update' }, parts.stage.say, [{ kind: 'step-undone', step: 'update' }]],
  [{ type: 'open-step', step: null }, parts.stage.say, [{ kind: 'step-opened', step: null }]],
  [
    { type: 'name-port', port: '1-2', name: 'left' },
    parts.stage.say,
    [{ kind: 'port-named', port: '1-2', name: 'left' }],
  ],
  [{ type: 'keep-cable' }, parts.stage.say, [{ kind: 'cable-kept' }]],
  [{ type: 'start-test' }, parts.stage.say, [{ kind: 'test-said' }]],
  [{ type: 'stop-test' }, parts.stage.say, [{ kind: 'test-stopped' }]],
  [{ type: 'save-case' }, parts.caseFiles.save, []],
  [{ type: 'open-case' }, parts.caseFiles.open, []],
  [{ type: 'begin' }, parts.stage.say, [{ kind: 'begun' }]],
  [{ type: 'play-demo', demo: 'failing' }, parts.playDemo, ['failing']],
  [
    { type: 'answer', answer: 'harm-no' },
    parts.stage.say,
    [{ kind: 'question-answered', answer: 'harm-no' }],
  ],
  [{ type: 'show-report', open: true }, parts.reporter.show, [true]],
  [{ type: 'show-numbers', on: true }, parts.reporter.showNumbers, [true]],
  [{ type: 'make-report', form: 'pdf' }, parts.reporter.make, ['pdf']],
  [{ type: 'leave-replay' }, parts.stage.leave, []],
  [{ type: 'open-log', key: 'a1' }, parts.logs.open, ['a1']],
  [{ type: 'close-log' }, parts.logs.close, []],
  [{ type: 'choose-log' }, parts.logs.choose, []],
  [{ type: 'add-log-folder' }, parts.logs.addFolder, []],
  [{ type: 'drop-log', path: '/tmp/a.log' }, parts.logs.openFile, ['/tmp/a.log']],
  [{ type: 'retry-usb' }, parts.retryUsb, []],
  [
    { type: 'dismiss-notice', notice: 'history-damaged' },
    parts.notices.dismiss,
    ['history-damaged'],
  ],
  [{ type: 'keep-on-top', on: true }, parts.keepOnTop, [true]],
  [{ type: 'open-pane', pane: 'power' }, parts.openPane, ['power']],
  [{ type: 'check-again' }, parts.checks.again, []],
  [{ type: 'stop-checks' }, parts.checks.stop, []],
  [{ type: 'allow-network', on: true }, parts.checks.allowNetwork, [true]],
  [{ type: 'copy-evidence', check: 'disk' }, parts.checks.copy, ['disk']],
  [{ type: 'speak', on: true }, parts.speak, [true]],
  [
    { type: 'open-coach', procedure: 'dfu' },
    parts.stage.say,
    [{ kind: 'coach-opened', procedure: 'dfu' }],
  ],
  [{ type: 'start-coach' }, parts.stage.say, [{ kind: 'coach-started' }]],
  [{ type: 'stop-coach' }, parts.stage.say, [{ kind: 'coach-stopped' }]],
  [{ type: 'close-coach' }, parts.stage.say, [{ kind: 'coach-closed' }]],
  [
    { type: 'say-buttons', family: 'home' },
    parts.stage.say,
    [{ kind: 'buttons-said', family: 'home' }],
  ],
  [{ type: 'open-link', link: 'apple-4013' }, parts.openLink, ['apple-4013']],
  [{ type: 'painted', what: 'status', at: 5 }, parts.painted, ['status', 5]],
];

test.each(table)('%j does its one thing', (command, does, args) => {
  expect(run(command)).toEqual({ ok: true });
  expect(does).toHaveBeenCalledExactlyOnceWith(...args);
  const all = [
    ...Object.values(parts.stage),
    ...Object.values(parts).slice(2),
    ...Object.values(parts.caseFiles),
    ...Object.values(parts.reporter),
    parts.notices.dismiss,
    ...Object.values(parts.logs),
    ...Object.values(parts.checks),
  ];
  const calls = all.flatMap((part) => (vi.isMockFunction(part) ? part.mock.calls : []));
  expect(calls).toHaveLength(1);
});

test('a question is answered, and nothing else happens', () => {
  expect(run({ type: 'explain-code', text: '4013' })).toEqual({
    ok: true,
    answer: { kind: 'empty' },
  });
  expect(parts.answerCode).toHaveBeenCalledExactlyOnceWith('4013');
  expect(parts.stage.say).not.toHaveBeenCalled();
});

test('leaving a replay that cannot be left is refused', () => {
  parts.stage.leave.mockReturnValueOnce(false);
  expect(run({ type: 'leave-replay' })).toEqual({ ok: false, reason: 'no replay to leave' });
});
