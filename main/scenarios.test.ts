import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import { demoIds } from '../preload/contract/command.ts';
import type { Message } from '../preload/contract/message.ts';
import { outcomes, statusIds } from '../preload/contract/snapshot.ts';
import { entryLine } from './journal/entry.ts';
import { foldLine } from './journal/fold.ts';
import { headerLine } from './journal/header.ts';
import { parseLine } from './journal/parse-line.ts';
import { openRecording } from './journal/read.ts';
import type { SessionEvent } from './session/event.ts';
import { ledgerView } from './session/ledger-view.ts';
import { fold } from './session/session.test-support.ts';
import type { SessionState } from './session/state.ts';
import { stories } from './session/stories/all.test-support.ts';
import { demos } from './session/stories/demos.test-support.ts';
import { upTo } from './session/stories/states.test-support.ts';
import { tell } from './session/stories/telling.test-support.ts';
import { headlinesOf, liveAgain } from './session/stories/world.test-support.ts';

// The files are what the real engine writes when a story is told to it. After a change of a story:
//   npx vitest run main/scenarios.test.ts --update

const scenarios = fileURLToPath(new URL('../e2e/scenarios/', import.meta.url));
const demoFolder = fileURLToPath(new URL('../assets/demo/', import.meta.url));

/** What is expected of a scenario: the table is written by hand, and beside the files. */
interface Expected {
  /** Ids of the headlines in order, with a blank between them. */
  readonly headlines: string;
  readonly ledger: readonly ExpectedTry[];
  /** Tones and urgencies that must not occur. */
  readonly never: readonly string[];
}

interface ExpectedTry {
  /** Null while it runs. */
  readonly outcome: string | null;
  readonly reached: number;
  readonly drops: number;
  readonly counts: boolean;
  readonly cable: string;
}

const table = JSON.parse(readFileSync(`${scenarios}expected.json`, 'utf8')) as Readonly<
  Record<string, Expected>
>;
const names = Object.keys(table);

function fileOf(events: readonly SessionEvent[]): string {
  const header = headerLine(events[0]?.at ?? 0, '0.1.0');
  return `${[header, ...events.map(entryLine)].join('\n')}\n`;
}

/** The events of a file, read as the replay reads them; throws unless it is whole. */
async function eventsIn(file: string): Promise<readonly SessionEvent[]> {
  const result = await openRecording(file);
  if (!result.ok) throw new Error(`${file}: ${result.reason}`);
  const events: SessionEvent[] = [];
  for await (const event of result.recording.events) {
    if (event.kind !== 'fold') events.push(event);
  }
  expect(result.recording.report()).toEqual({
    events: events.length,
    skipped: 0,
    damaged: 0,
    torn: false,
    broken: false,
  });
  return events;
}

function idsOf(events: readonly SessionEvent[]): string {
  return headlinesOf(events)
    .map(({ id }) => id)
    .join(' ');
}

function letterOf({ values }: Message): string {
  const letter = values?.['letter'];
  return typeof letter === 'string' ? letter : '';
}

function ledgerOf(state: SessionState): readonly ExpectedTry[] {
  return ledgerView(state).tries.map(({ outcome, reached, drops, counts, cable }) => {
    return { outcome, reached, drops, counts, cable: letterOf(cable) };
  });
}

test('each story has a file, and each file is told of in the table', () => {
  const files = readdirSync(scenarios).filter((name) => name.endsWith('.jsonl'));
  expect(files.map((name) => name.replace('.jsonl', '')).sort()).toEqual([...names].sort());
  expect(Object.keys(stories).sort()).toEqual([...names].sort());
  expect(readdirSync(`${scenarios}states`).sort()).toEqual(
    statusIds.map((id) => `${id}.jsonl`).sort(),
  );
});

test('together the stories come to every state and to every outcome', () => {
  const all = Object.values(table);
  const states = new Set(all.flatMap(({ headlines }) => headlines.split(' ')));
  const ends = new Set(all.flatMap(({ ledger }) => ledger.map(({ outcome }) => outcome)));
  expect(states).toEqual(new Set(statusIds));
  expect(ends).toEqual(new Set([...outcomes, null]));
});

describe.each(names)('%s', (name) => {
  const { headlines, ledger, never } = table[name]!;
  const file = `${scenarios}${name}.jsonl`;

  test('is what Holdsteady writes down of the story', async () => {
    await expect(fileOf(tell(stories[name]!).journal)).toMatchFileSnapshot(file);
  });

  test('replayed, says what it should', async () => {
    const events = await eventsIn(file);
    expect(idsOf(events)).toBe(headlines);
    expect(ledgerOf(fold(events))).toEqual(ledger);
    const shown = headlinesOf(events).flatMap(({ tone, urgency }) => [tone, urgency]);
    expect(shown.filter((one) => never.includes(one))).toEqual([]);
  });

  test('live, with deadlines of its own, says the same', async () => {
    const events = await eventsIn(file);
    const { journal, state } = liveAgain(events);
    expect(journal).toEqual(events);
    expect(headlinesOf(journal)).toEqual(headlinesOf(events));
    expect(ledgerOf(state)).toEqual(ledger);
  });

  test('goes on from any fold as if nothing had been', async () => {
    const events = await eventsIn(file);
    const whole = fold(events);
    for (let cut = 0; cut <= events.length; cut += 1) {
      const before = fold(events.slice(0, cut));
      const read = parseLine(foldLine(before, events[cut]?.at ?? 0));
      if (read.kind !== 'fold') throw new Error(`the fold after ${String(cut)} events is lost`);
      expect(read.state).toEqual(before);
      expect(fold(events.slice(cut), read.state)).toEqual(whole);
    }
  });
});

test.each(statusIds)('a recording that ends in the state %s', async (status) => {
  const file = `${scenarios}states/${status}.jsonl`;
  await expect(fileOf(upTo(status))).toMatchFileSnapshot(file);
  expect(headlinesOf(await eventsIn(file)).at(-1)?.id).toBe(status);
});

describe('the demo', () => {
  test.each(demoIds)('%s is what Holdsteady writes down of its story', async (id) => {
    const file = `${demoFolder}${id}-restore.jsonl`;
    await expect(fileOf(tell(demos[id]).journal)).toMatchFileSnapshot(file);
  });

  test('that works ends with a proof, and nothing in it alarms', async () => {
    const events = await eventsIn(`${demoFolder}healthy-restore.jsonl`);
    const shown = headlinesOf(events);
    expect(shown.at(-1)?.id).toBe('done');
    expect(shown.map(({ tone }) => tone)).not.toContain('failed');
    expect(shown.map(({ tone }) => tone)).not.toContain('attention');
    expect(ledgerOf(fold(events))).toEqual([
      { outcome: 'finished', reached: 4, drops: 0, counts: true, cable: 'A' },
    ]);
  });

  test('that fails shows the same end with two cables, then a drop', async () => {
    const events = await eventsIn(`${demoFolder}failing-restore.jsonl`);
    expect(idsOf(events)).toMatch(/^looking none normal start .*wrong .*wrong .*drop .*wrong$/);
    expect(ledgerOf(fold(events))).toEqual([
      { outcome: 'pattern-4013', reached: 2, drops: 0, counts: true, cable: 'A' },
      { outcome: 'pattern-4013', reached: 2, drops: 0, counts: true, cable: 'B' },
      { outcome: 'vanished', reached: 3, drops: 2, counts: true, cable: 'B' },
    ]);
  });
});
