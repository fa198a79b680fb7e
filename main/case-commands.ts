import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { WebContents } from 'electron';

import { message } from '../preload/contract/message.ts';
import type { NoticeId } from '../preload/contract/snapshot.ts';
import { caseEnding } from './case-file/format.ts';
import { loadCase, saveCase } from './case-file/store.ts';
import type { Engine } from './engine/engine.ts';
import type { Notices } from './notices.ts';
import { say } from './say.ts';
import { caseOf } from './session/case-export.ts';
import { isNews } from './session/case-open.ts';

/** What the window can ask about case files; both ask where, and tell in a notice what came of it. */
export interface CaseCommands {
  save(): void;
  open(): void;
}

/** What {@link createCaseCommands} works with. */
export interface CaseParts {
  readonly live: Pick<Engine, 'state' | 'dispatch'>;
  readonly notices: Pick<Notices, 'set'>;
  /** Of the page that asks: the dialogs belong to its window. */
  readonly contents: WebContents;
  readonly onFault: (what: string, error: unknown) => void;
}

const filters = [{ name: say(message('shell.case.kind')), extensions: [caseEnding] }];

/** Saves and opens case files with the system's own dialogs, one at a time. */
export function createCaseCommands(parts: CaseParts): CaseCommands {
  const { live, notices, contents, onFault } = parts;
  const now = Date.now;
  const window = () => BrowserWindow.fromWebContents(contents);
  let folder = '';
  let isAsking = false;

  /** This computer's name in case files; it gets one when it writes the first. */
  function ownTag(): string {
    const fresh = randomBytes(8).toString('hex');
    live.dispatch({ kind: 'case-tagged', source: 'person', at: now(), tag: fresh });
    return live.state.shared.tag ?? fresh;
  }

  async function save(): Promise<NoticeId | null> {
    const name = `${say(message('shell.case.name'))}.${caseEnding}`;
    const options = {
      title: say(message('shell.case.save-title')),
      defaultPath: join(folder === '' ? app.getPath('documents') : folder, name),
      filters,
    };
    const over = window();
    const { canceled, filePath } = await (over === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(over, options));
    if (canceled || filePath === '') return null;
    folder = dirname(filePath);
    try {
      await saveCase(filePath, caseOf(live.state, ownTag(), now()));
      return 'case-saved';
    } catch (error) {
      onFault('a case file could not be saved', error);
      return 'case-not-saved';
    }
  }

  async function open(): Promise<NoticeId | null> {
    const options = {
      title: say(message('shell.case.open-title')),
      ...(folder === '' ? {} : { defaultPath: folder }),
      filters,
      properties: ['openFile' as const],
    };
    const over = window();
    const { canceled, filePaths } = await (over === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(over, options));
    const [path] = filePaths;
    if (canceled || path === undefined) return null;
    folder = dirname(path);
    const read = await loadCase(path);
    if (!read.ok) return `case-${read.reason}`;
    // What is known already leaves no trace in the journal either.
    if (!isNews(live.state, read.file)) return 'case-known';
    live.dispatch({ kind: 'case-opened', source: 'person', at: now(), file: read.file });
    return 'case-opened';
  }

  function ask(what: () => Promise<NoticeId | null>): void {
    if (isAsking) return;
    isAsking = true;
    // An answer from before is no answer to this.
    notices.set('case', []);
    void what()
      .catch((error: unknown): NoticeId => {
        onFault('a case file dialog failed', error);
        return what === save ? 'case-not-saved' : 'case-unreadable';
      })
      .then((id) => {
        isAsking = false;
        notices.set('case', id === null ? [] : [id]);
      });
  }

  return {
    save: () => ask(save),
    open: () => ask(open),
  };
}
