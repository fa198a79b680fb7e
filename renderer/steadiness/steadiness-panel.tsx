import { Activity, Info } from 'lucide-react';
import { useId } from 'react';

import type { TestPair, TestView } from '../../preload/contract/links.ts';
import type { ShownClock } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import type { Send } from '../use-snapshot.ts';
import { RunningTest } from './running-test.tsx';
import css from './steadiness-panel.module.css';
import { TestResult } from './test-result.tsx';

interface SteadinessPanelProps {
  readonly test: TestView;
  readonly clock: ShownClock;
  /** True where the ports have just been cleaned: then there is more to say than what it is. */
  readonly afterCleaning: boolean;
  readonly send: Send;
}

/** Sixty seconds with a phone that nobody touches: how often does it drop? */
export function SteadinessPanel({ test, clock, afterCleaning, send }: SteadinessPanelProps) {
  const id = useId();
  return (
    <section
      className={css.panel}
      aria-labelledby={id}
      data-testid="steadiness"
      data-kind={test.kind}
      tabIndex={-1}
    >
      <h4 id={id} className={css.title}>
        <Activity size={16} aria-hidden="true" />
        {say({ id: 'ui.test.title' })}
      </h4>
      {test.kind === 'running' ? (
        <RunningTest test={test} clock={clock} send={send} />
      ) : (
        <RestingTest test={test} afterCleaning={afterCleaning} send={send} />
      )}
    </section>
  );
}

interface RestingTestProps extends Pick<SteadinessPanelProps, 'afterCleaning' | 'send'> {
  readonly test: Extract<TestView, { readonly last: TestPair | null }>;
}

function RestingTest({ test, afterCleaning, send }: RestingTestProps) {
  const { last } = test;
  return (
    <>
      {/* There before its words are, so that a screen reader hears them come. */}
      <div role="status">{last !== null && <TestResult pair={last} />}</div>
      {last === null && (
        <p className={css.what}>
          {say({ id: 'ui.test.what' })}
          {afterCleaning && <> {say({ id: 'ui.test.after-cleaning' })}</>}
        </p>
      )}
      {test.kind === 'refused' ? (
        <p className={css.refused}>
          <Info size={16} aria-hidden="true" />
          {say(test.why)}
        </p>
      ) : (
        <StartButton isAgain={last !== null} send={send} />
      )}
    </>
  );
}

function StartButton({ isAgain, send }: { readonly isAgain: boolean; readonly send: Send }) {
  const start = useFocusHandover<HTMLButtonElement>();
  return (
    <div className={css.actions}>
      <Button
        look="line"
        ref={start}
        onClick={() => {
          send({ type: 'start-test' });
        }}
      >
        {say({ id: isAgain ? 'ui.test.again' : 'ui.test.start' })}
      </Button>
    </div>
  );
}
