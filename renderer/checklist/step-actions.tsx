import { Check, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { StepView } from '../../preload/contract/snapshot.ts';
import { skipReasons } from '../../preload/contract/step-id.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import type { Send } from '../use-snapshot.ts';
import css from './step-actions.module.css';

interface StepActionsProps {
  readonly step: StepView;
  /** True when this card holds the window's one filled button. */
  readonly leads: boolean;
  readonly send: Send;
}

/** What a person can say about a step: done, not this one, or take that back. */
export function StepActions({ step, leads, send }: StepActionsProps) {
  const [asking, setAsking] = useState(false);
  const skip = useRef<HTMLButtonElement>(null);
  const stopAsking = useCallback(() => {
    setAsking(false);
    skip.current?.focus();
  }, []);

  if (step.state !== 'open') {
    return (
      <div className={css.actions}>
        <Button
          look="line"
          aria-label={say({ id: 'ui.step.undo.name', values: { number: step.number } })}
          onClick={() => {
            send({ type: 'undo', step: step.id });
          }}
        >
          <Undo2 size={16} aria-hidden="true" />
          {say({ id: 'ui.step.undo' })}
        </Button>
      </div>
    );
  }

  return (
    <>
      <div className={css.actions}>
        <Button
          look={leads ? 'filled' : 'line'}
          onClick={() => {
            send({ type: 'tick', step: step.id });
          }}
        >
          <Check size={16} strokeWidth={2.25} aria-hidden="true" />
          {say({ id: 'ui.step.done' })}
        </Button>
        <Button
          look="plain"
          ref={skip}
          aria-expanded={asking}
          onClick={() => {
            setAsking(!asking);
          }}
        >
          {say({ id: 'ui.step.skip' })}
        </Button>
      </div>
      {asking && <SkipReasons step={step} send={send} onCancel={stopAsking} />}
    </>
  );
}

interface SkipReasonsProps extends Pick<StepActionsProps, 'step' | 'send'> {
  readonly onCancel: () => void;
}

function SkipReasons({ step, send, onCancel }: SkipReasonsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const element = group.current;
    element?.querySelector('button')?.focus();
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onCancel();
    };
    element?.addEventListener('keydown', close);
    return () => {
      element?.removeEventListener('keydown', close);
    };
  }, [onCancel]);
  return (
    <fieldset ref={group} className={css.reasons}>
      <legend>{say({ id: 'ui.step.skip.why' })}</legend>
      {skipReasons.map((reason) => (
        <Button
          key={reason}
          look="line"
          onClick={() => {
            send({ type: 'skip', step: step.id, reason });
          }}
        >
          {say({ id: `skip.${reason}` })}
        </Button>
      ))}
      <Button look="plain" onClick={onCancel}>
        {say({ id: 'ui.step.skip.cancel' })}
      </Button>
    </fieldset>
  );
}
