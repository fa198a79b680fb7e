import { expect, it } from 'vitest';

import { readServiceState } from './service-state.ts';

const query = (state: string, words = ['SERVICE_NAME', 'TYPE', 'STATE', 'WIN32_EXIT_CODE']) => `
${words[0]!}: Apple Mobile Device Service
        ${words[1]!}               : 110  WIN32_OWN_PROCESS (interactive)
        ${words[2]!}              : ${state}
                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)
        ${words[3]!}    : 1077  (0x435)
        CHECKPOINT         : 0x0
`;
const french = ['SERVICE_NAME', 'TYPE', 'ÉTAT', 'WIN32_EXIT_CODE'];

it.each([
  ['4  RUNNING', 'running'],
  ['3  STOP_PENDING', 'stopping'],
  ['2  START_PENDING', 'starting'],
  ['1  STOPPED', 'stopped'],
])('%s', (state, value) => {
  expect(readServiceState(query(state), 0)).toEqual({ kind: 'read', value });
  expect(readServiceState(query(state, french), 0)).toEqual({ kind: 'read', value });
});

it.each([
  ['a service that is not there', '', 1060, 'missing'],
  [
    'the same in words',
    '[SC] EnumQueryServicesStatus:OpenService ÉCHEC 1060:\n\nLe service spécifié',
    36,
    'missing',
  ],
  ['a refusal', '[SC] OpenSCManager FEHLER 5:\n\nZugriff verweigert', 5, 'denied'],
  ['another fault', '[SC] OpenSCManager FAILED 1722:\n', 1722, 'unreadable'],
  ['an end by force', query('4  RUNNING'), null, 'failed'],
  ['nothing', ' ', 0, 'empty'],
  ['half of it', query('4').slice(0, 70), 0, 'unreadable'],
  ['a state that nobody knows', query('8  NEW'), 0, 'unreadable'],
  ['a flood', '    a'.repeat(100_000), 0, 'unreadable'],
])('does not know after %s', (_, text, code, why) => {
  expect(readServiceState(text, code)).toEqual({ kind: 'unread', why });
});
