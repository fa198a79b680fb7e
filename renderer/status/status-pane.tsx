import { ArrowRight, History } from 'lucide-react';

import type { Command } from '../../preload/contract/command.ts';
import type { Snapshot, StatusId } from '../../preload/contract/snapshot.ts';
import type { StatusMoment } from '../hold-status.ts';
import { SameCable } from '../cables/same-cable.tsx';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegions } from '../ui/live-regions.tsx';
import type { Send } from '../use-snapshot.ts';
import { canSpeak } from '../speech/use-speech.ts';
import { CareLines } from './care-lines.tsx';
import { ClockLine } from './clock-line.tsx';
import { FactList } from './fact-list.tsx';
import { FirstRun } from './first-run.tsx';
import { PathDrawing } from './path-drawing.tsx';
import { PhoneList } from './phone-list.tsx';
import { StatusActions } from './status-actions.tsx';
import { StatusHead } from './status-head.tsx';
import { RunLine } from './run-line.tsx';
import css from './status-pane.module.css';
import { useStillStart } from './use-still-start.ts';

interface StatusPaneProps {
  readonly snapshot: Snapshot;
  /** The state to show, which may lag a moment behind the snapshot. */
  readonly moment: StatusMoment;
  readonly send: Send;
  /** Does what a button of the state asks, and leads there. */
  readonly onAct: (command: Command) => void;
  readonly timelineOpen: boolean;
  readonly onTimeline: () => void;
}

/** The phone is gone and the cable is likely still in. */
const away: ReadonlySet<StatusId> = new Set(['restarting', 'change', 'slow', 'drop']);

/** The left pane: what happens on the cable right now. */
export function StatusPane({
  snapshot,
  moment,
  send,
  onAct,
  timelineOpen,
  onTimeline,
}: StatusPaneProps) {
  const { status, phones, clock } = moment;
  useStillStart(status.id);
  const title = say(status.title);
  const sentence = say(status.sentence);
  const next = status.next === null ? null : say(status.next);
  const phone = phones[0];
  // Before the ports were read, and while they cannot be, a drawing would be a claim.
  const known = status.id !== 'blind' && status.id !== 'looking';
  const nextLabel = say({ id: 'ui.status.next' });
  const told = [sentence, ...(status.care === null ? [] : [say(status.care)])].join(' ');
  const spoken = next === null ? `${title}. ${told}` : `${title}. ${told} ${nextLabel}: ${next}`;

  return (
    <section
      className="status-pane"
      aria-label={say({ id: 'ui.status.label' })}
      data-pane="status"
      data-testid="status"
      data-tone={status.tone}
      data-status={status.id}
      tabIndex={-1}
    >
      <LiveRegions id={status.id} region={status.urgency} words={spoken} />
      <StatusHead key={status.id} id={status.id} title={title} sentence={sentence} />
      {next !== null && (
        <p className={css.next}>
          <ArrowRight size={16} strokeWidth={2.25} aria-hidden="true" />
          <span>
            <span className="unseen">{nextLabel}: </span>
            {next}
          </span>
        </p>
      )}
      <CareLines care={status.care} keepsAwake={snapshot.readiness.keepsAwake} />
      {status.run !== null && <RunLine run={status.run} clock={clock} />}
      {status.clock !== null && <ClockLine view={status.clock} clock={clock} />}
      {status.actions.length > 0 && <StatusActions actions={status.actions} onAct={onAct} />}
      {snapshot.cables.asks && known && <SameCable cables={snapshot.cables} send={send} />}
      {status.id === 'blind' && (
        <div className={css.buttons}>
          <Button
            look="line"
            onClick={() => {
              send({ type: 'retry-usb' });
            }}
          >
            {say({ id: 'ui.status.retry' })}
          </Button>
        </div>
      )}
      {snapshot.firstRun && snapshot.replay === null && (
        <FirstRun
          speaks={canSpeak ? snapshot.speaks : null}
          onSpeak={(on) => {
            send({ type: 'speak', on });
          }}
          onStart={() => {
            send({ type: 'begin' });
            // The pressed button goes away; the list is what comes next.
            document.querySelector<HTMLElement>('[data-step-header]')?.focus();
          }}
          onReplay={() => {
            send({ type: 'play-demo', demo: 'healthy' });
          }}
        />
      )}
      {known && (
        <div className={css.sheet}>
          {phones.length > 1 ? (
            <PhoneList phones={phones} />
          ) : (
            <PathDrawing
              path={phone?.path ?? null}
              platform={snapshot.computer.platform}
              away={away.has(status.id)}
            />
          )}
          {phones.length === 1 && phone !== undefined && <FactList facts={phone.facts} />}
        </div>
      )}
      <div className={css.foot}>
        <Button
          look="plain"
          aria-expanded={timelineOpen}
          aria-controls="timeline"
          onClick={onTimeline}
        >
          <History size={16} aria-hidden="true" />
          {say({ id: 'ui.time.title' })}
        </Button>
      </div>
    </section>
  );
}
