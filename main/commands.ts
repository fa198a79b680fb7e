import { assertNever } from '../preload/contract/assert-never.ts';
import type { Command, CommandResult, DemoId, Painted } from '../preload/contract/command.ts';
import type { CodeAnswer } from '../preload/contract/explanation.ts';
import type { CheckId } from '../preload/contract/check.ts';
import type { LinkId } from '../preload/contract/link-id.ts';
import type { LogCommands } from './log-commands.ts';
import type { CaseCommands } from './case-commands.ts';
import type { PaneId } from '../preload/contract/pane-id.ts';
import type { Reporter } from './report/reporter.ts';
import type { Notices } from './notices.ts';
import type { Shown, Stage } from './stage.ts';

/** What commands act on. */
export interface CommandParts {
  readonly stage: Pick<Stage, 'say' | 'leave'> & { readonly shown: Pick<Shown, 'replay'> };
  readonly notices: Pick<Notices, 'dismiss'>;
  readonly reporter: Pick<Reporter, 'show' | 'showNumbers' | 'make'>;
  readonly playDemo: (demo: DemoId) => void;
  readonly logs: LogCommands;
  readonly caseFiles: CaseCommands;
  readonly retryUsb: () => void;
  readonly keepOnTop: (on: boolean) => void;
  readonly answerCode: (text: string) => CodeAnswer;
  readonly speak: (on: boolean) => void;
  readonly openLink: (link: LinkId) => void;
  /** False where this system has no such pane. */
  readonly openPane: (pane: PaneId) => boolean;
  readonly checks: {
    readonly again: () => void;
    readonly stop: () => void;
    readonly allowNetwork: (on: boolean) => void;
    /** False when that check has read nothing. */
    readonly copy: (check: CheckId) => boolean;
  };
  /** `at` is the page's epoch milliseconds. */
  readonly painted: (what: Painted, at: number) => void;
}

/** A report or a question: after these there is nothing new to show. */
export function changesNothing({ type }: Command): boolean {
  return type === 'painted' || type === 'explain-code';
}

const done: CommandResult = { ok: true };

/** Makes the function that carries out commands, of the page and of the menu alike. */
export function createCommands(parts: CommandParts): (command: Command) => CommandResult {
  const { stage, notices } = parts;
  return (command) => {
    switch (command.type) {
      case 'tick':
        stage.say({ kind: 'step-ticked', step: command.step });
        return done;
      case 'skip':
        stage.say({ kind: 'step-skipped', step: command.step, reason: command.reason });
        return done;
      case 'undo':
        stage.say({ kind: 'step-undone', step: command.step });
        return done;
      case 'open-step':
        stage.say({ kind: 'step-opened', step: command.step });
        return done;
      case 'say-try':
        stage.say({ kind: 'try-said' });
        return done;
      case 'say-end':
        stage.say({ kind: 'try-end-said', why: command.why });
        return done;
      case 'change-cable':
        stage.say({ kind: 'cable-changed' });
        return done;
      case 'choose-cable':
        stage.say({ kind: 'cable-chosen', cable: command.cable });
        return done;
      case 'name-cable':
        stage.say({ kind: 'cable-named', cable: command.cable, name: command.name });
        return done;
      case 'name-port':
        stage.say({ kind: 'port-named', port: command.port, name: command.name });
        return done;
      case 'keep-cable':
        stage.say({ kind: 'cable-kept' });
        return done;
      case 'start-test':
        // A recording's time runs by itself: a test in it would never end.
        if (stage.shown.replay !== null) return { ok: false, reason: 'a replay is shown' };
        stage.say({ kind: 'test-said' });
        return done;
      case 'stop-test':
        stage.say({ kind: 'test-stopped' });
        return done;
      case 'save-case':
      case 'open-case':
        // What is shown is not what would be saved.
        if (stage.shown.replay !== null) return { ok: false, reason: 'a replay is shown' };
        parts.caseFiles[command.type === 'save-case' ? 'save' : 'open']();
        return done;
      case 'answer':
        stage.say({ kind: 'question-answered', answer: command.answer });
        return done;
      case 'begin':
        stage.say({ kind: 'begun' });
        return done;
      case 'play-demo':
        parts.playDemo(command.demo);
        return done;
      case 'leave-replay':
        return stage.leave() ? done : { ok: false, reason: 'no replay to leave' };
      case 'open-log':
        parts.logs.open(command.key);
        return done;
      case 'close-log':
        parts.logs.close();
        return done;
      case 'choose-log':
        parts.logs.choose();
        return done;
      case 'add-log-folder':
        parts.logs.addFolder();
        return done;
      case 'drop-log':
        parts.logs.openFile(command.path);
        return done;
      case 'show-report':
        parts.reporter.show(command.open);
        return done;
      case 'show-numbers':
        parts.reporter.showNumbers(command.on);
        return done;
      case 'make-report':
        void parts.reporter.make(command.form);
        return done;
      case 'retry-usb':
        parts.retryUsb();
        return done;
      case 'dismiss-notice':
        notices.dismiss(command.notice);
        return done;
      case 'keep-on-top':
        parts.keepOnTop(command.on);
        return done;
      case 'speak':
        parts.speak(command.on);
        return done;
      case 'open-coach':
        stage.say({ kind: 'coach-opened', procedure: command.procedure });
        return done;
      case 'start-coach':
        stage.say({ kind: 'coach-started' });
        return done;
      case 'stop-coach':
        stage.say({ kind: 'coach-stopped' });
        return done;
      case 'close-coach':
        stage.say({ kind: 'coach-closed' });
        return done;
      case 'say-buttons':
        stage.say({ kind: 'buttons-said', family: command.family });
        return done;
      case 'open-link':
        parts.openLink(command.link);
        return done;
      case 'explain-code':
        return { ok: true, answer: parts.answerCode(command.text) };
      case 'open-pane':
        return parts.openPane(command.pane) ? done : { ok: false, reason: 'no such pane here' };
      case 'check-again':
        parts.checks.again();
        return done;
      case 'stop-checks':
        parts.checks.stop();
        return done;
      case 'allow-network':
        parts.checks.allowNetwork(command.on);
        return done;
      case 'copy-evidence':
        return parts.checks.copy(command.check) ? done : { ok: false, reason: 'nothing was read' };
      case 'painted':
        parts.painted(command.what, command.at);
        return done;
      default:
        return assertNever(command);
    }
  };
}
