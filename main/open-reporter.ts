import { homedir, hostname, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog } from 'electron';

import { message } from '../preload/contract/message.ts';
import { exportJournal } from './journal/export.ts';
import { withoutNames } from './knowledge/own-names.ts';
import type { Log } from './logging/log.ts';
import { paperOf, pdfOf, printPage } from './report/paper.ts';
import { createReporter, type FileForm, type Reporter } from './report/reporter.ts';
import { saveFile } from './save-file.ts';
import { say } from './say.ts';
import type { Stage } from './stage.ts';

/** What the reporter needs of the rest of the app. */
export interface OpenReporterParts {
  readonly stage: () => Pick<Stage, 'shown'>;
  /** Where the journal lies. */
  readonly journal: string;
  readonly log: Log;
  readonly onChange: () => void;
}

/** What the save dialog calls each form. */
const kinds = {
  pdf: { name: 'report.file.pdf', extension: 'pdf' },
  html: { name: 'report.file.html', extension: 'html' },
  journal: { name: 'report.file.jsonl', extension: 'jsonl' },
} as const;

/** Gives the reporter the system's dialogs, printer, clipboard and disk. */
export function openReporter({ stage, journal, log, onChange }: OpenReporterParts): Reporter {
  const paper = paperOf(app.getLocaleCountryCode());
  const clean = withoutNames([hostname(), ...accountNames()]);
  return createReporter({
    read: () => {
      const { state, clock, replay } = stage().shown;
      const at = clock.shownAt + Math.max(0, Date.now() - clock.realAt) * clock.rate;
      return { state, at: Math.round(at), live: replay === null };
    },
    say,
    clean,
    toPdf: (html, scale) => pdfOf(html, paper, scale),
    print: (html) => printPage(html, paper),
    askWhere,
    save: async (path, pieces) => {
      const saving = await saveFile(path, pieces);
      if (!saving.ok) log.warn('the report could not be saved', saving.error);
      return saving;
    },
    // Electron before 40 writes at once and returns nothing.
    copy: async (text) => {
      await clipboard.writeText(text);
    },
    journal: () => exportJournal(journal, { at: Date.now(), app: app.getVersion(), clean }),
    onChange,
    onFault: log.error,
  });
}

async function askWhere(name: string, form: FileForm): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows();
  const kind = kinds[form];
  const options = {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: say(message(kind.name)), extensions: [kind.extension] }],
  };
  const asked =
    window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const { canceled, filePath } = await asked;
  return canceled || filePath === '' ? null : filePath;
}

/** What the account and its home are called; the system and the environment may differ. */
function accountNames(): readonly string[] {
  const { USER, LOGNAME, USERNAME } = process.env;
  const names = [USER, LOGNAME, USERNAME, basename(homedir())];
  try {
    names.push(userInfo().username);
  } catch {
    // Some systems have no account for the process; then the others have to do.
  }
  return names.filter((name) => name !== undefined);
}
