import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';

import { freshFolder, startHoldsteady } from '../fixtures/app.ts';
import type { JournalLine } from '../fixtures/journal.ts';
import { atMost, put } from './figure.ts';

/** Goal of the issue: a log of this size shows its verdict within so many milliseconds. */
const logBytes = 200_000_000;
const verdictLimitMs = 2000;

/** What a person takes for the answer to their own hand, in milliseconds. */
const answerLimitMs = 100;

const written = join(import.meta.dirname, '..', 'fixtures', 'logs');

/** What the page saw while the log was read. */
interface Opening {
  /** Milliseconds from the key to the frame that shows the verdict. */
  readonly verdict: number;
  /** Until the last line that is shown was there. */
  readonly whole: number;
  /** The longest wait for the next frame of the page. */
  readonly frame: number;
}

/** Opens a very long log in the running app, and measures when it says how the restore ended. */
export async function measureLongLog(): Promise<void> {
  const folder = freshFolder();
  writeLongLog(join(folder, 'iPhoneUpdater.log'));
  const { app, page, journal, quit } = await startHoldsteady({ args: ['--restore-logs', folder] });
  try {
    await isFound(journal);
    await app.evaluate(watchMain);
    const { verdict, whole, frame } = await openLog(page);
    const answer = await app.evaluate(() => globalThis.longestWait ?? 0);
    put({
      name: 'a log of 200 MB shows its verdict after, ms',
      ours: verdict.toFixed(0),
      goal: atMost(Math.round(verdict), verdictLimitMs, ' ms'),
    });
    put({ name: '  all of its lines that are shown are there after, ms', ours: whole.toFixed(0) });
    put({ name: '  longest wait for a frame meanwhile, ms', ours: frame.toFixed(0) });
    put({
      name: '  longest wait for an answer of the main process meanwhile, ms',
      ours: answer.toFixed(0),
      goal: atMost(Math.round(answer), answerLimitMs, ' ms'),
    });
  } finally {
    await quit();
    rmSync(folder, { recursive: true });
  }
}

/** A failed restore whose middle, told over and over, is that of a long copy. */
function writeLongLog(path: string): void {
  const lines = readFileSync(join(written, 'failed-4013.txt'), 'utf8').split('\n');
  const middle = readFileSync(join(written, 'healthy-erase.txt'), 'utf8')
    .split('\n')
    .filter((line) => !/completed|succe|final status/i.test(line))
    .slice(20);
  const block = Buffer.from(`${middle.join('\n')}\n`.repeat(100));
  const tail = lines.slice(-20).join('\n');
  const file = openSync(path, 'w');
  let left = logBytes - writeSync(file, `${lines.slice(0, -20).join('\n')}\n`) - tail.length;
  for (; left > 0; left -= block.length) writeSync(file, block);
  writeSync(file, tail);
  closeSync(file);
}

/** Waits until the app knows that there is a log: it looks a little after its window is there. */
async function isFound(journal: () => readonly JournalLine[]): Promise<void> {
  while (!journal().some(({ k }) => k === 'log-followed')) await sleep(50);
}

/** Opens the drawer by its key, and watches until the last line has come. */
async function openLog(page: Page): Promise<Opening> {
  await page.evaluate(() => {
    const note = (): void => void (window.pressedAt = performance.now());
    addEventListener('keydown', note, { once: true, capture: true });
  });
  await page.keyboard.press('Control+l');
  return page.evaluate(watch);
}

declare global {
  // In main: a property of the global object has to be a `var`.
  var longestWait: number | undefined;
  interface Window {
    pressedAt?: number;
  }
}

/** Runs in main: notes how long something that came in would have had to wait. */
function watchMain(): void {
  const every = 5;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    globalThis.longestWait = Math.max(globalThis.longestWait ?? 0, now - last - every);
    last = now;
  }, every);
}

/** Runs in the page. */
async function watch(): Promise<Opening> {
  const pressed = window.pressedAt ?? Number.NaN;
  const settledMs = 1000;
  let [frame, verdict, whole] = [0, 0, 0];
  let lastFrame = performance.now();
  let shown = '';
  while (whole === 0 || performance.now() - whole < settledMs) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frame = Math.max(frame, now - lastFrame);
    lastFrame = now;
    const drawer = document.querySelector('[data-testid="log"]');
    const last = [...(drawer?.querySelectorAll('li') ?? [])].at(-1)?.textContent ?? '';
    if (verdict === 0 && last.includes('4013')) verdict = now;
    const count = drawer?.querySelector('[role="status"]')?.textContent ?? '';
    if (verdict !== 0 && count !== shown) [shown, whole] = [count, now];
    if (now - pressed > 30_000) throw new Error(`no verdict in the log: ${last}`);
  }
  return { verdict: verdict - pressed, whole: whole - pressed, frame };
}
