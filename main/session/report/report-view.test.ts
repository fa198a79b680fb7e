import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CheckAnswer } from '../../../preload/contract/check.ts';
import type { ReportSection } from '../../../preload/contract/report.ts';
import { say } from '../../say.ts';
import type { SessionEvent } from '../event.ts';
import { reduce } from '../reduce.ts';
import { anyEvent, arrived, fold, live, opening, sightings } from '../session.test-support.ts';
import type { SessionState } from '../state.ts';
import { afterFiveTries, secrets } from './five-tries.test-support.ts';
import { reportView } from './report-view.ts';

const start = Date.UTC(2026, 10, 25, 9);
const options = { at: start, numbers: false, tries: 8, clean: (text: string) => text };

function section(
  state: SessionState,
  id: ReportSection['id'],
  more = {},
): ReportSection | undefined {
  return reportView(state, { ...options, ...more }).sections.find((one) => one.id === id);
}

function answer(at: number, given: CheckAnswer): SessionEvent {
  return { kind: 'check-answered', source: 'host', at, cost: 'cheap', answer: given };
}

/** All that a section says, one line each. */
function words(found: ReportSection | undefined): readonly string[] {
  switch (found?.kind) {
    case 'quote':
      return found.lines.map(say);
    case 'lines':
      return found.lines.map((line) => say(line.words));
    case 'facts':
      return found.facts.map((fact) => `${say(fact.label)}: ${say(fact.words)} (${fact.ground})`);
    case 'table':
      return found.rows.map((row) => row.slice(3).map(say).join(' | '));
    case 'picture':
      return found.picture.bars.map(({ stretches }) => stretches.map(({ kind }) => kind).join(' '));
    case undefined:
      return [];
  }
}

describe('after five tries', () => {
  const state = afterFiveTries(start);

  test('the first sentence says what fails, where, and with what', () => {
    expect(words(section(state, 'say'))).toEqual([
      'My iPhone will not restore. It comes back in recovery mode instead of installing, as with error 4013.',
      'It fails at the same place 4 times so far, with 2 cables on 2 ports and 1 computer.',
      'My data matters, and I have no backup. Please ask me before you erase or replace it.',
    ]);
  });

  test('each try has a row', () => {
    expect(words(section(state, 'tries'))).toEqual([
      `Cable A: white, ${secrets.user}, port 1-2 | Getting ready to install | Came back in recovery mode instead of installing (like error 4013) | 0`,
      `Cable A: white, ${secrets.user}, port 1-2 | Getting ready to install | Came back in recovery mode instead of installing (like error 4013) | 0`,
      'Cable B: black, 2 m, port 1-2 | Installing | Vanished in the middle of installing | 1',
      'Cable B: black, 2 m, port 1-3 | Getting ready to install | Came back with a black screen instead of installing (like error 4014) | 0',
      'Cable B: black, 2 m, port 1-3 | Getting ready to install | Came back in recovery mode instead of installing (like error 4013) | 0',
    ]);
  });

  test('the picture shows the way of each try, its absences and its loss', () => {
    const failed = 'away waiting away boot away';
    expect(words(section(state, 'picture'))).toEqual([
      failed,
      failed,
      'away waiting away boot away install lost',
      failed,
      failed,
    ]);
  });

  test('every fact has its ground', () => {
    expect(words(section(state, 'phone'))).toEqual([
      'Model: iPhone 14 Pro Max (seen)',
      'iOS: 18.3, before the last try (seen)',
      'Serial number: …ST42 (seen)',
      'Chip number (ECID): …E6F7 (seen)',
      'On the cable now: Recovery (seen)',
      'Computer: macOS 26.1 (seen)',
      'Wet, dropped or repaired lately: No (said)',
      'Backup: No (said)',
      'Battery ran empty before: Not answered (unknown)',
    ]);
  });

  test('numbers are shown only when asked for', () => {
    const shown = words(section(state, 'phone', { numbers: true })).join('\n');
    expect(shown).toContain(`Serial number: ${secrets.serial} (seen)`);
    expect(shown).toContain(`Chip number (ECID): ${secrets.ecid} (seen)`);
    expect(JSON.stringify(reportView(state, options))).not.toMatch(
      new RegExp([secrets.serial, secrets.ecid, secrets.imei, secrets.phoneName].join('|')),
    );
  });

  test('what the person typed is cleaned of names', () => {
    const clean = (text: string): string => text.replaceAll(secrets.user, '…');
    expect(JSON.stringify(reportView(state, { ...options, clean }))).not.toContain(secrets.user);
  });

  test('a port has its number and the name it was given, and neither hides a number', () => {
    const named: SessionState = {
      ...state,
      links: {
        ...state.links,
        names: [{ tag: null, port: '1-3', name: `left ${secrets.serial} ${secrets.user}` }],
      },
    };
    const clean = (text: string): string => text.replaceAll(secrets.user, '…');
    expect(words(section(named, 'tries', { clean })).join('\n')).toContain('port 1-3 (left … …)');
    const shown = words(section(named, 'tries', { clean, numbers: true })).join('\n');
    expect(shown).toContain(`port 1-3 (left ${secrets.serial} …)`);
  });

  test('the checks of the computer: problems in full, the rest by name, and their age', () => {
    expect(section(fold([]), 'checks')).toBeUndefined();
    const looked = [
      answer(start, {
        check: 'power',
        result: 'attention',
        reason: 'battery',
        values: {},
        evidence: [{ from: 'pmset', text: 'battery' }],
      }),
      answer(start + 5000, {
        check: 'clock',
        result: 'ok',
        reason: 'plausible',
        values: {},
        evidence: [{ from: 'clock', text: 'plausible' }],
      }),
      answer(start + 9000, {
        check: 'proxy',
        result: 'unknown',
        reason: 'timed-out',
        values: {},
        evidence: [],
      }),
    ].reduce(reduce, state);
    expect(words(section(looked, 'checks'))).toEqual([
      expect.stringMatching(/^Power: /),
      expect.stringMatching(/^All is well: .*Date and time/),
      expect.stringMatching(/^Looked at /),
    ]);
    expect(words(section(looked, 'unknown'))).toContainEqual(
      expect.stringMatching(/^Of this computer: .*Proxy/),
    );
  });

  test('older tries are counted where they do not fit', () => {
    const few = section(state, 'tries', { tries: 2 });
    expect(words(few)).toHaveLength(2);
    expect(few?.kind === 'table' && few.more !== null && say(few.more)).toContain(
      '3 earlier tries are left out.',
    );
  });
});

test('before the first try there is no table and no picture, and no claim', () => {
  const state = live([...opening(start), arrived(start + 1000, sightings.recovery)]).at(-1)?.state;
  const view = reportView(state ?? fold([]), options);
  expect(view.sections.map(({ id }) => id)).toEqual([
    'say',
    'what',
    'steps',
    'phone',
    'checks',
    'unknown',
  ]);
  expect(view.sections.flatMap(words).join('\n')).toContain('I have no record of a try yet.');
});

test('an empty state makes a page too', () => {
  expect(reportView(fold([]), options).sections.flatMap(words).length).toBeGreaterThan(10);
});

test('any history makes a page whose bars are whole and in order', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const view = reportView(fold(events), options);
      view.sections.flatMap(words);
      for (const one of view.sections) {
        if (one.kind !== 'picture') continue;
        for (const { stretches } of one.picture.bars) {
          for (const [index, { from, to }] of stretches.entries()) {
            expect(to).toBeGreaterThan(from);
            if (index > 0) expect(from).toBe(stretches[index - 1]?.to);
            expect(to).toBeLessThanOrEqual(one.picture.length);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});
