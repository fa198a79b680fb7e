import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';

import { freshFolder, type Holdsteady } from '../fixtures/app.ts';
import {
  arrivalLine,
  departureLine,
  header,
  line,
  sessionLines,
  writeSegment,
} from '../fixtures/journal.ts';
import { look } from '../fixtures/look.ts';
import { fillDisk, freeDisk, mountReadOnly, mountSmallDisk, unmount } from '../fixtures/mounts.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { expect, test } from '../fixtures/test.ts';

const second = 1000;
const minute = 60 * second;
/** From one try to the next. */
const apart = 20 * minute;

/** Everything in the session below that names a phone, its owner or this computer. */
const secrets = {
  ecid: '000D62B3C4D5E6F7',
  serial: 'HSQX7TEST42',
  udid: '00008120000D62B3C4D5E6F7',
  imei: '356938035643809',
  phoneName: 'Annegret’s phone',
  user: 'annegret',
};

// The app hears of its account by this.
process.env['LOGNAME'] = secrets.user;

const boot = `CPID:8120 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:${secrets.ecid} IBFL:3D`;
const recovery = {
  id: '05ac:1281',
  serial: `SDOM:01 ${boot} SRNM:[${secrets.serial}] IMEI:[${secrets.imei}]`,
};
const ios = { serial: secrets.udid };

/** From iOS into recovery and on, and back in recovery instead of installing. */
function fails(at: number): readonly string[] {
  return [
    arrivalLine(at, ios),
    line('phone-introduced', at + second, 'usbmux', {
      serial: secrets.udid,
      introduction: {
        productType: 'iPhone15,3',
        productVersion: '18.3',
        name: secrets.phoneName,
        hardwareModel: 'D74AP',
      },
    }),
    departureLine(at + 50 * second),
    arrivalLine(at + 60 * second, recovery),
    departureLine(at + 73 * second),
    arrivalLine(at + 75 * second, recovery),
    departureLine(at + 96 * second),
    arrivalLine(at + 130 * second, recovery),
    departureLine(at + 300 * second),
  ];
}

/** A profile that has seen so many tries, the last ones with another cable. */
function profileWith(tries: number): string {
  const profile = freshFolder();
  const at = Date.now() - (tries + 2) * apart;
  const say = (kind: string, after: number, rest: object): string =>
    line(kind, at + after, 'person', rest);
  writeSegment(profile, 1, [
    header(at),
    ...sessionLines(at),
    line('host-learned', at + 200, 'host', {
      host: { platform: 'darwin', system: 'macOS 26.1' },
    }),
    say('question-answered', 300, { answer: 'backup-none' }),
    say('step-ticked', 400, { step: 'update' }),
    say('step-ticked', 500, { step: 'restart' }),
    say('cable-named', 600, { cable: 1, name: `white, ${secrets.user}` }),
    ...fails(at + minute),
    ...fails(at + apart),
    say('cable-changed', 2 * apart - minute, {}),
    ...Array.from({ length: tries - 2 }, (_, index) => fails(at + (index + 2) * apart)).flat(),
  ]);
  return profile;
}

/** Lets the next save dialogs answer with this path; null calls them off. */
async function answerDialogs({ app }: Holdsteady, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

const pane = (page: Page) => page.getByRole('region', { name: 'Report for Apple or a shop' });
const press = (page: Page, name: string): Promise<void> =>
  pane(page).getByRole('button', { name, exact: true }).click();
const told = (page: Page) => pane(page).getByRole('status');

/** A PDF may take a while on a busy computer. */
const pdfTakes = { timeout: 30_000 };

/** What a plain browser window shows of a file; fails where the page breaks its own policy. */
async function openedInChromium({ app }: Holdsteady, file: string): Promise<string> {
  const shown = await app.evaluate(async ({ BrowserWindow }, path) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'stranger' } });
    const faults: string[] = [];
    window.webContents.on('console-message', (...told: readonly unknown[]) => {
      faults.push(JSON.stringify(told.slice(1)));
    });
    await window.loadFile(path);
    const text: unknown = await window.webContents.executeJavaScript('document.body.innerText');
    window.destroy();
    return { text: String(text), faults };
  }, file);
  expect(shown.faults).toEqual([]);
  return shown.text;
}

/** What of the secrets a text holds, in whatever case. */
function leaksIn(text: string, but: readonly (keyof typeof secrets)[] = []): readonly string[] {
  const all = text.toLowerCase();
  return Object.entries(secrets)
    .filter(
      ([name, secret]) => !but.some((kept) => kept === name) && all.includes(secret.toLowerCase()),
    )
    .map(([name]) => name);
}

test('a session with five tries leaves as one page, as text and as a record, and names nobody', async ({
  start,
}) => {
  const profile = profileWith(5);
  // The test can fail: the journal itself names them all.
  expect(leaksIn(readFileSync(join(profile, 'journal', 'journal-000001.jsonl'), 'utf8'))).toEqual(
    Object.keys(secrets),
  );
  const holdsteady = await start({ profile });
  const { app, page } = holdsteady;
  const folder = freshFolder();

  await page.keyboard.press('Control+E');
  await expect(page.getByRole('heading', { name: 'Report for Apple or a shop' })).toBeFocused();
  await expect(pane(page).locator('[data-section="say"]')).toContainText(
    'It fails at the same place 5 times so far, with 2 cables on 1 port and 1 computer.',
  );
  await look(holdsteady, 'report');

  const pdfFile = join(folder, 'report.pdf');
  await answerDialogs(holdsteady, pdfFile);
  await press(page, 'Save as PDF');
  await expect(told(page)).toHaveText('Saved as report.pdf.', pdfTakes);
  const pdf = readPdf(readFileSync(pdfFile));
  expect(pdf.pages).toBe(1);
  expect(pdf.text).toContain('Say this first');
  expect(pdf.text).toContain('…E6F7');
  expect(leaksIn(pdf.text)).toEqual([]);
  expect(leaksIn(pdf.raw)).toEqual([]);
  expect(statSync(pdfFile).mode & 0o077).toBe(0);

  const htmlFile = join(folder, 'report.html');
  await answerDialogs(holdsteady, htmlFile);
  await press(page, 'Save as web page');
  await expect(told(page)).toHaveText('Saved as report.html.');
  const html = readFileSync(htmlFile, 'utf8');
  expect(html).toContain('…E6F7');
  expect(leaksIn(html)).toEqual([]);
  expect(await openedInChromium(holdsteady, htmlFile)).toContain('Say this first');
  expect(html).not.toMatch(/<script|https?:|javascript:| on\w+=/i);

  await press(page, 'Copy as text');
  await expect(told(page)).toContainText('Copied.');
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toContain('…E6F7');
  expect(text).toContain('Try: 5;');
  expect(leaksIn(text)).toEqual([]);

  const recordFile = join(folder, 'record.jsonl');
  await answerDialogs(holdsteady, recordFile);
  await press(page, 'Save the full record');
  await expect(told(page)).toHaveText('Saved as record.jsonl.');
  const record = readFileSync(recordFile, 'utf8');
  expect(record).toContain('…E6F7');
  expect(leaksIn(record)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['record.jsonl', 'report.html', 'report.pdf']);

  // The switch, and nothing else, shows the numbers; never a name, and never in the record.
  await pane(page)
    .getByRole('switch', { name: /^Show serial number/ })
    .check({ force: true });
  await expect(pane(page).locator('[data-section="phone"]')).toContainText(secrets.ecid);
  await answerDialogs(holdsteady, htmlFile);
  await press(page, 'Save as web page');
  await expect(told(page)).toHaveText('Saved as report.html.');
  expect(leaksIn(readFileSync(htmlFile, 'utf8'))).toEqual(['ecid']);
  await answerDialogs(holdsteady, pdfFile);
  await press(page, 'Save as PDF');
  await expect(told(page)).toHaveText('Saved as report.pdf.', pdfTakes);
  // The search does find what is on the page.
  expect(leaksIn(readPdf(readFileSync(pdfFile)).text)).toEqual(['ecid']);
  await answerDialogs(holdsteady, recordFile);
  await press(page, 'Save the full record');
  await expect(told(page)).toHaveText('Saved as record.jsonl.');
  expect(leaksIn(readFileSync(recordFile, 'utf8'))).toEqual([]);

  // It is off again the next time.
  await page.keyboard.press('Escape');
  await expect(pane(page)).toHaveCount(0);
  await page.keyboard.press('Control+E');
  await expect(pane(page).getByRole('switch')).not.toBeChecked();
  await page.keyboard.press('Escape');
  await holdsteady.quit();

  // A technician's Holdsteady plays the record.
  const again = await start({ args: ['--replay', recordFile, '--speed', '1000'] });
  await expect(again.page.getByText('The recording has ended.')).toBeVisible({ timeout: 30_000 });
  await expect(again.page.getByTestId('ledger').locator('svg[data-mark]')).toHaveCount(5);
  await again.page.keyboard.press('Control+E');
  await expect(pane(again.page).getByRole('button', { name: 'Save the full record' })).toHaveCount(
    0,
  );
});

test('twenty tries are one page too, and it says how many were left out', async ({ start }) => {
  const holdsteady = await start({ profile: profileWith(20) });
  const { page } = holdsteady;
  const file = join(freshFolder(), 'report.pdf');
  await answerDialogs(holdsteady, file);
  await page.keyboard.press('Control+E');
  await expect(pane(page)).toContainText('12 earlier tries are left out.');
  await press(page, 'Save as PDF');
  await expect(told(page)).toHaveText('Saved as report.pdf.', pdfTakes);
  const pdf = readPdf(readFileSync(file));
  expect(pdf.pages).toBe(1);
  expect(pdf.text).toContain('earlier tries are left out');
});

test('a full disk, a read-only place, a lost folder and a change of mind are told plainly', async ({
  start,
}) => {
  const holdsteady = await start({ profile: profileWith(3) });
  const { page } = holdsteady;
  await page.keyboard.press('Control+E');

  await answerDialogs(holdsteady, null);
  await press(page, 'Save as web page');
  await expect(pane(page).getByRole('button', { name: 'Save as web page' })).toBeEnabled();
  await expect(told(page)).toBeEmpty();

  await answerDialogs(holdsteady, join(freshFolder(), 'gone', 'report.html'));
  await press(page, 'Save as web page');
  await expect(told(page)).toContainText('That folder is gone. Nothing was saved.');

  const closed = freshFolder();
  mountReadOnly(closed);
  await answerDialogs(holdsteady, join(closed, 'report.html'));
  await press(page, 'Save as web page');
  await expect(told(page)).toContainText('may not write there');
  unmount(closed);

  const full = freshFolder();
  mountSmallDisk(full, 1);
  writeFileSync(join(full, 'report.html'), 'from before');
  fillDisk(full);
  await answerDialogs(holdsteady, join(full, 'report.html'));
  await press(page, 'Save as web page');
  await expect(told(page)).toContainText('This disk is full. Nothing was saved.');
  // What was there is there still, and nothing half-written beside it.
  expect(readFileSync(join(full, 'report.html'), 'utf8')).toBe('from before');
  expect(readdirSync(full).sort()).toEqual(['filler', 'report.html']);
  freeDisk(full);
  await press(page, 'Save as web page');
  await expect(told(page)).toHaveText('Saved as report.html.');
  unmount(full);
});

test('the report opens from step 5 and from the menu, by keyboard alone', async ({ start }) => {
  const { page } = await start({ profile: profileWith(3) });
  await page.keyboard.press('Control+5');
  const offer = page.getByTestId('step-support').getByRole('button', { name: 'Make the report' });
  await offer.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Report for Apple or a shop' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(offer).toBeFocused();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Report for Apple or a shop' }).click();
  await expect(pane(page)).toBeVisible();
  await page.keyboard.press('Control+H');
  await expect(pane(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What happened?' })).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(page.getByTestId('step-cable')).toHaveAttribute('data-open', '');
});
