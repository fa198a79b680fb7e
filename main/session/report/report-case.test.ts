import { expect, test } from 'vitest';

import type { ReportSection } from '../../../preload/contract/report.ts';
import { say } from '../../say.ts';
import { failedTry, tags } from '../link.test-support.ts';
import { tryPhone } from '../same-phone.ts';
import { arrived, fold, opening, sighting } from '../session.test-support.ts';
import type { SessionState } from '../state.ts';
import type { TryRecord } from '../try.ts';
import { reportView } from './report-view.ts';

const start = Date.UTC(2026, 10, 25, 9);

function stateWith(...records: readonly TryRecord[]): SessionState {
  return { ...fold(opening(start)), ledger: { nextNumber: records.length + 1, records } };
}

function section(state: SessionState, id: ReportSection['id']): ReportSection | undefined {
  const options = { at: start, numbers: false, tries: 8, clean: (text: string) => text };
  return reportView(state, options).sections.find((one) => one.id === id);
}

/** A try on another computer, as its case file brought it. */
function elsewhere(number: number, fields: Partial<TryRecord> = {}): TryRecord {
  return failedTry(number, {
    phone: { who: 'iphone', ecid: null, udid: null, model: 'iPhone 11 Pro' },
    origin: { tag: tags[1], number, ecidTail: 'D5E6', udidTail: null },
    ...fields,
  });
}

test('a try that became known late stands where it was made, and is not the last one', () => {
  const before = elsewhere(3, { begunAt: failedTry(0).begunAt, outcome: 'finished', home: true });
  const state = stateWith(failedTry(1), failedTry(2, { outcome: 'vanished' }), before);

  const what = section(state, 'what');
  const lines = what?.kind === 'lines' ? what.lines.map(({ words }) => words) : [];
  expect(lines[0]?.values).toMatchObject({ tries: 3, from: before.begunAt });
  expect(lines.map(say)).toContain('Last try: Vanished in the middle of installing');

  const tries = section(state, 'tries');
  const rows = tries?.kind === 'table' ? tries.rows : [];
  expect(rows.map(([number]) => number && say(number))).toEqual(['3', '1', '2']);
});

test('two computers with the same system are two', () => {
  const quote = section(stateWith(elsewhere(1), failedTry(2)), 'say');
  const lines = quote?.kind === 'quote' ? quote.lines.map(say) : [];
  expect(lines[1]).toBe(
    'It fails at the same place twice so far, with 1 cable on 2 ports and 2 computers.',
  );
});

test('what another iPhone told is not put under the name of the one that is connected', () => {
  // An older one in iOS: its serial holds neither chip number nor model.
  const older = sighting({ productId: 0x12a8, serial: '3c8a0e2d4f6b8c0e1a3d5f7b9c1e3a5d7f9b1c2e' });
  const connected = fold([...opening(start), arrived(start + 1000, older)]);
  const own = connected.present.map(tryPhone)[0];
  if (own === undefined) throw new Error('the phone is connected');
  const ofAnother = failedTry(2, { from: '17.0' });
  const facts = (...records: readonly TryRecord[]): readonly string[] => {
    const ledger = { nextNumber: 3, records };
    const found = section({ ...connected, ledger }, 'phone');
    return found?.kind === 'facts' ? found.facts.map(({ words }) => say(words)).slice(0, 4) : [];
  };

  expect(facts(ofAnother).join()).not.toMatch(/11 Pro|17\.0|D5E6/);
  const known = { ...own, ecid: '000A11223344ABCD', model: 'iPhone 12' };
  expect(facts(failedTry(1, { phone: known, from: '16.1' }), ofAnother)).toEqual([
    'iPhone 12',
    '16.1, before the last try',
    expect.stringContaining('Not seen'),
    '…ABCD',
  ]);
});

test('where no iPhone is known now, the last one that was is told of', () => {
  const found = section(stateWith(failedTry(1)), 'phone');
  const facts = found?.kind === 'facts' ? found.facts.map(({ words }) => say(words)) : [];
  expect(facts).toEqual(expect.arrayContaining(['iPhone 11 Pro', '…D5E6']));
});
