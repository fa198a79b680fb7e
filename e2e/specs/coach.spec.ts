import type { Locator, Page } from 'playwright/test';

import {
  type ButtonFamily,
  buttonFamilies,
  type CoachProcedure,
  coachProcedures,
} from '../../preload/contract/coach.ts';
import type { Holdsteady } from '../fixtures/app.ts';
import { findBarriers } from '../fixtures/axe.ts';
import { figuresOf, printFigures } from '../fixtures/figures.ts';
import { expect, test } from '../fixtures/test.ts';
import type { VirtualBus } from '../virtual-usb/bus.ts';
import type { VirtualDevice } from '../virtual-usb/devices.ts';
import * as devices from '../virtual-usb/devices.ts';

const { iphoneDfu, iphoneNormal, iphoneRecovery, phonePort } = devices;

/** No iPhone starts iOS in less; a shorter absence is a plug that moved. In milliseconds. */
const restartMs = 8300;

type Mode = 'normal' | 'recovery' | 'dfu';

/** An invented phone in three modes. The first two hide their model while iOS runs. */
const phones: Readonly<Record<ButtonFamily, Readonly<Record<Mode, VirtualDevice>>>> = {
  home: modes('8000', '04', '000A1B2C3D4E5F61', '0f1e2d3c4b'.repeat(4)),
  'volume-down': modes('8010', '08', '000A1B2C3D4E5F62', '1f2e3d4c5b'.repeat(4)),
  'volume-up-down-side': modes('8101', '0C', '000A1B2C3D4E5F60', '00008101000A1B2C3D4E5F60'),
};

function modes(
  chip: string,
  board: string,
  ecid: string,
  serial: string,
): Readonly<Record<Mode, VirtualDevice>> {
  const boot = `CPID:${chip} CPRV:11 CPFM:03 SCEP:01 BDID:${board} ECID:${ecid}`;
  return {
    normal: { ...iphoneNormal, serial },
    recovery: { ...iphoneRecovery, serial: `${boot} IBFL:3D SRNM:[HSX0TEST4321]` },
    dfu: { ...iphoneDfu, serial: `${boot} IBFL:3C SRTG:[iBoot-4479.0.0.100.4]` },
  };
}

/** Where each procedure leads, where it goes wrong, and what is said then. */
const ways: Readonly<Record<CoachProcedure, { to: Mode; misses: Mode; missed: string }>> = {
  restart: { to: 'normal', misses: 'recovery', missed: 'It shows the cable picture' },
  'force-restart': { to: 'normal', misses: 'recovery', missed: 'It shows the cable picture' },
  recovery: { to: 'recovery', misses: 'dfu', missed: 'It came up in DFU mode' },
  dfu: { to: 'dfu', misses: 'recovery', missed: 'It shows the cable picture' },
};

/**
 * A restart takes its eight seconds here, so each family does one of the two; `coach.test.ts` does all
 * of them, with a clock of its own.
 */
const restartsOf: Readonly<Record<ButtonFamily, CoachProcedure>> = {
  home: 'restart',
  'volume-down': 'force-restart',
  'volume-up-down-side': 'force-restart',
};

const coachOf = (page: Page): Locator => page.getByTestId('coach');

/** Opens the coach as its button does. */
async function open(page: Page, procedure: CoachProcedure): Promise<void> {
  await page.evaluate(
    (which) => window.companion.send({ type: 'open-coach', procedure: which }),
    procedure,
  );
  await expect(coachOf(page)).toHaveAttribute('data-phase', 'reading');
}

async function begin(page: Page): Promise<void> {
  await coachOf(page).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(coachOf(page)).toHaveAttribute('data-phase', 'running');
}

async function moveTo(bus: VirtualBus, device: VirtualDevice, awayMs: number): Promise<void> {
  await bus.detach(phonePort);
  await new Promise((resolve) => setTimeout(resolve, awayMs));
  await bus.attach(device);
}

/** The iPhone runs iOS; after so much coming and going, that may be the headline in its place. */
async function runsIos({ status }: Holdsteady): Promise<void> {
  await expect(status).toHaveAttribute('data-status', /^(normal|flap)$/);
}

/** What the coach says of the go that is over. */
async function ends(page: Page, title: string): Promise<void> {
  await expect(page.getByTestId('coach-result').getByRole('heading')).toHaveText(title);
}

async function leave(page: Page): Promise<void> {
  await coachOf(page).getByRole('button', { name: 'Done' }).click();
  await expect(coachOf(page)).toHaveCount(0);
}

async function showWindow({ app }: Holdsteady, on: boolean): Promise<void> {
  await app.evaluate(({ BrowserWindow }, shown) => {
    const [window] = BrowserWindow.getAllWindows();
    if (shown) window?.show();
    else window?.hide();
  }, on);
}

test('each procedure on each family: it works, fails, sleeps, begins elsewhere or without a phone', async ({
  bus,
  start,
}) => {
  test.setTimeout(180_000);
  const holdsteady = await start();
  const { app, page } = holdsteady;
  const coach = coachOf(page);
  for (const family of buttonFamilies) {
    const phone = phones[family];
    await bus.attach(phone.normal);
    await runsIos(holdsteady);
    await page.evaluate(() => window.companion.send({ type: 'say-buttons', family: null }));
    for (const procedure of coachProcedures) {
      await test.step(`${family}, ${procedure}`, async () => {
        const { to, misses, missed } = ways[procedure];
        // The computer sleeps, and the next go comes up in the wrong mode.
        await open(page, procedure);
        if (family !== 'volume-up-down-side' && procedure === 'restart') {
          const picker = coach.getByRole('group', { name: 'Which iPhone is it?' });
          await expect(picker.getByRole('button')).toHaveCount(3);
          await picker.locator(`[data-family="${family}"]`).click();
        }
        await begin(page);
        await app.evaluate(({ powerMonitor }) => {
          powerMonitor.emit('suspend');
          powerMonitor.emit('resume');
        });
        await ends(page, 'The computer slept');
        await coach.getByRole('button', { name: 'Start again' }).click();
        await expect(coach).toHaveAttribute('data-phase', 'running');
        await moveTo(bus, phone[misses], 200);
        await ends(page, missed);
        await leave(page);

        // Begun in that mode.
        await open(page, procedure);
        if (procedure === 'restart') {
          await expect(page.getByTestId('coach-blocked')).toContainText('no slider can show');
        } else if (procedure === 'force-restart') {
          await expect(coach).toContainText('It shows the cable picture now.');
        } else {
          await begin(page);
          await moveTo(bus, phone[to], 200);
          await ends(page, 'It worked');
        }
        await page.keyboard.press('Escape');
        await expect(coach).toHaveCount(0);

        // Where it already is, and without any phone.
        if (to !== 'normal') {
          await open(page, procedure);
          await expect(page.getByTestId('coach-blocked')).toContainText(/ already\./);
          await page.keyboard.press('Escape');
        }
        await bus.detach(phonePort);
        await open(page, procedure);
        await expect(coach).toContainText('I see no iPhone on the cable.');
        if (to !== 'normal') {
          await begin(page);
          await bus.attach(phone[to]);
          await expect(page.getByTestId('coach-result')).toContainText('I saw it come up in');
          await leave(page);
          await bus.detach(phonePort);
        } else {
          await page.keyboard.press('Escape');
        }
        await bus.attach(phone.normal);
        await runsIos(holdsteady);

        // As it should be, while nobody looks.
        if (to === 'normal' && restartsOf[family] !== procedure) return;
        await open(page, procedure);
        await begin(page);
        await showWindow(holdsteady, false);
        await moveTo(bus, phone[to], to === 'normal' ? restartMs : 200);
        await showWindow(holdsteady, true);
        await ends(page, 'It worked');
        await expect(page.getByTestId('coach-result')).toContainText(/I saw it leave at \d\d:\d\d/);
        await leave(page);
        if (to !== 'normal') await moveTo(bus, phone.normal, 100);
        await runsIos(holdsteady);
      });
    }
    await bus.detach(phonePort);
  }
  // No go was taken for an update, and none for a drop.
  await expect(page.getByTestId('ledger')).toHaveText(/^No tries yet\./);
});

test('each line begins when it should, and the figure counts down to one', async ({
  bus,
  start,
}) => {
  await bus.attach(iphoneNormal);
  const { page } = await start();
  await open(page, 'force-restart');
  await page.evaluate(() => {
    const notes: { at: number; line: string; left: number }[] = [];
    Object.assign(window, { coachNotes: notes });
    new MutationObserver(() => {
      const line = document.querySelector<HTMLElement>('[data-when="now"]');
      const timer = document.querySelector('[data-testid="coach"] [role="timer"]');
      const left = Number(timer?.textContent);
      const before = notes.at(-1);
      const id = line?.dataset['line'] ?? '';
      if (line === null || (before?.line === id && before.left === left)) return;
      notes.push({ at: Date.now(), line: id, left });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await begin(page);
  const startedAt = await page.evaluate(async () => {
    const { snapshot } = await window.companion.getSnapshot();
    return snapshot.coach?.phase.kind === 'running' ? snapshot.coach.phase.startedAt : 0;
  });
  await expect(page.locator('[data-line="force.side"]')).toHaveAttribute('data-when', 'now', {
    timeout: 15_000,
  });
  await page.waitForTimeout(2500);
  const notes = await page.evaluate(
    () =>
      (window as unknown as { coachNotes: { at: number; line: string; left: number }[] })
        .coachNotes,
  );
  const due = [
    ['ready', 5, 0],
    ['ready', 4, 1000],
    ['ready', 3, 2000],
    ['ready', 2, 3000],
    ['ready', 1, 4000],
    ['tap.up', 2, 5000],
    ['tap.up', 1, 6000],
    ['tap.down', 2, 7000],
    ['tap.down', 1, 8000],
    ['force.side', 15, 9000],
    ['force.side', 14, 10_000],
    ['force.side', 13, 11_000],
  ] as const;
  expect(notes.slice(0, due.length).map(({ line, left }) => [line, left])).toEqual(
    due.map(([line, left]) => [line, left]),
  );
  // The first one waits for the answer of main; each of the others for one frame at most.
  const late = due.slice(1).map(([, , at], index) => (notes[index + 1]?.at ?? 0) - startedAt - at);
  printFigures('a line of the coach, ms after it was due', figuresOf(late));
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  // Nothing adds up: the last is as exact as the first.
  const sorted = late.toSorted((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
});

test('keyboard, voice and screen reader are enough', async ({ bus, start }) => {
  await bus.attach(iphoneNormal);
  const holdsteady = await start();
  const { page } = holdsteady;
  const coach = coachOf(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    speechSynthesis.speak = ({ text }) => {
      said.push(text);
    };
  });
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('button', { name: 'Speak to me' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Control+2');
  const opener = page.getByRole('button', { name: 'Guide me: Force restart' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(coach.getByRole('heading', { name: 'Force restart' })).toBeFocused();
  expect(await findBarriers(page)).toEqual([]);
  const filled = page.locator('button[class*="filled"]:visible');
  await expect(filled).toHaveText(['Start']);

  await coach.getByRole('button', { name: 'Start', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(coach.getByRole('status')).toHaveText('Get ready.');
  await expect(coach).toBeFocused();
  expect(await findBarriers(page)).toEqual([]);
  await expect(coach.getByRole('status')).toHaveText('Press volume up.', { timeout: 10_000 });
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.slice(-2)).toEqual(['Get ready.', 'Press volume up.']);

  // A window that was hidden shows the right line at once.
  await showWindow(holdsteady, false);
  await page.waitForTimeout(2500);
  await showWindow(holdsteady, true);
  await expect(coach.locator('[aria-current="step"]')).toHaveAttribute('data-line', 'tap.down');

  // Esc stops the count, and then leaves; the focus is where it was.
  await page.keyboard.press('Escape');
  await expect(coach).toHaveAttribute('data-phase', 'reading');
  await page.keyboard.press('Escape');
  await expect(coach).toHaveCount(0);
  await expect(opener).toBeFocused();
});
