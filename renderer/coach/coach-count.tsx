import { Eye, Square } from 'lucide-react';

import type { CoachPhase, CoachView } from '../../preload/contract/coach.ts';
import type { ShownClock } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { useSpeech } from '../speech/use-speech.ts';
import { Button } from '../ui/button.tsx';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import type { Send } from '../use-snapshot.ts';
import { CoachLines } from './coach-lines.tsx';
import css from './coach-pane.module.css';
import { secondsLeft } from './count.ts';
import { PhoneDrawing } from './phone-drawing.tsx';
import { useCount } from './use-count.ts';

interface CoachCountProps {
  readonly coach: CoachView;
  readonly phase: Extract<CoachPhase, { readonly kind: 'running' }>;
  readonly clock: ShownClock;
  readonly speaks: boolean;
  readonly send: Send;
}

/** The count: hands on the phone, eyes on it too. So each line is also said, once, as it begins. */
export function CoachCount({ coach, phase, clock, speaks, send }: CoachCountProps) {
  const { lines, phone } = coach;
  const stop = useFocusHandover<HTMLButtonElement>();
  const count = useCount(clock, phase.startedAt, lines);
  const line = count.kind === 'line' ? lines[count.index] : undefined;
  const spoken = say(line?.spoken ?? phase.after);
  useSpeech(speaks, spoken, `${String(phase.startedAt)} ${line?.id ?? 'after'}`);
  return (
    <>
      <div className={css.stage} data-counting="">
        {phone !== null && (
          <div className={css.drawing}>
            <PhoneDrawing
              phone={phone}
              held={line?.buttons ?? []}
              screen={line?.screen ?? lines.at(-1)?.screen ?? 'any'}
            />
          </div>
        )}
        <div className={css.now} data-testid="coach-now">
          {count.kind === 'line' ? (
            // Not live: each line is spoken once, when it begins.
            <p className={css.left} role="timer" aria-live="off">
              {secondsLeft(count.left)}
            </p>
          ) : (
            <Eye size={40} strokeWidth={1.75} aria-hidden="true" />
          )}
          <p className={css.words}>{say(line?.words ?? phase.after)}</p>
        </div>
      </div>
      <div className={css.way}>
        <CoachLines lines={lines} active={count.kind === 'line' ? count.index : lines.length} />
      </div>
      <p role="status" className="unseen">
        {spoken}
      </p>
      <div className={css.actions}>
        <Button
          look="line"
          ref={stop}
          onClick={() => {
            send({ type: 'stop-coach' });
          }}
        >
          <Square size={14} aria-hidden="true" />
          {say({ id: 'ui.coach.stop' })}
        </Button>
      </div>
    </>
  );
}
