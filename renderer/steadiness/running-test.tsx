import type { Message } from '../../preload/contract/message.ts';
import type { TestView } from '../../preload/contract/links.ts';
import type { ShownClock } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { formatClock } from '../ui/format-clock.ts';
import { lengthWords } from '../ui/length-words.ts';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import { useShownNow } from '../ui/use-shown-now.ts';
import type { Send } from '../use-snapshot.ts';
import { Ribbon } from './ribbon.tsx';
import css from './running-test.module.css';

type Running = Extract<TestView, { readonly kind: 'running' }>;

interface RunningTestProps {
  readonly test: Running;
  readonly clock: ShownClock;
  readonly send: Send;
}

/** A test that runs: how long it still takes, what it has counted, and the minute as a picture. */
export function RunningTest({ test, clock, send }: RunningTestProps) {
  const { since, length, count, drops, breaks, goneSince } = test;
  const now = useShownNow(clock, since);
  const stop = useFocusHandover<HTMLButtonElement>();
  const into = Math.min(length, Math.max(0, now - since));
  // Whole seconds, and never 0:00 while it runs.
  const left = Math.ceil((length - into) / 1000) * 1000;
  const gone = goneSince === null ? null : Math.max(0, goneSince - since);
  return (
    <>
      <div className={css.figures}>
        <p
          className={css.left}
          role="timer"
          aria-live="off"
          aria-label={say({
            id: 'ui.test.running',
            values: { left: lengthWords(left), drops },
          })}
        >
          {formatClock(left)}
        </p>
        <p className={css.drops} data-drops={count > 0 || undefined} data-testid="test-drops">
          {say(drops)}
        </p>
        <Button
          look="plain"
          ref={stop}
          onClick={() => {
            send({ type: 'stop-test' });
          }}
        >
          {say({ id: 'ui.test.stop' })}
        </Button>
      </div>
      <Ribbon breaks={breaks} until={gone ?? into} length={length} look="running" scale />
      <p className={css.sentence} role="status">
        {say(sentence(test, into))}
      </p>
    </>
  );
}

function sentence({ count, goneSince, length }: Running, into: number): Message {
  if (goneSince !== null) return { id: into < length ? 'ui.test.gone' : 'ui.test.over' };
  return { id: count === 0 ? 'ui.test.steady' : 'ui.test.dropped' };
}
