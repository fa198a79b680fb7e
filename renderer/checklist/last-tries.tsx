import { ChevronDown, Lock, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';

import type { LastTriesView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { focusStep } from '../ui/move-focus.ts';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import type { Send } from '../use-snapshot.ts';
import { EraseQuestion } from './erase-question.tsx';
import css from './last-tries.module.css';
import { Parts } from './parts.tsx';

/** What is kept of the dialog's answers: a later one takes their place. */
const restoreAnswers = {
  none: 'restore-no-backup',
  have: 'restore-backup',
  'not-needed': 'restore-no-need',
} as const;

interface LastTriesProps {
  readonly last: LastTriesView;
  readonly send: Send;
}

/**
 * Folded, and locked until four steps are behind the person. What erases the iPhone comes last, and
 * only after the one question that this window asks in a dialog.
 */
export function LastTries({ last: { isOpen, parts, erasing, gate }, send }: LastTriesProps) {
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const [asking, setAsking] = useState(false);
  const opener = useFocusHandover<HTMLButtonElement>();

  if (!isOpen) {
    return (
      <p className={css.locked}>
        <Lock size={16} aria-hidden="true" />
        <span>
          <strong>{say({ id: 'step.last.title' })}</strong> {say({ id: 'step.last.locked' })}
        </span>
      </p>
    );
  }
  return (
    <div className={css.last} data-testid="last-tries">
      <h4>
        <button
          type="button"
          className={css.header}
          aria-expanded={unfolded}
          aria-controls={unfolded ? id : undefined}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {say({ id: 'step.last.title' })}
          <ChevronDown size={16} aria-hidden="true" />
        </button>
      </h4>
      {unfolded && (
        <div id={id} className={css.body} tabIndex={-1}>
          <Parts parts={parts} send={send} />
          {gate.why !== null && <p className={css.careful}>{say(gate.why)}</p>}
          {gate.state === 'shown' ? (
            <>
              <p className={css.careful}>
                <TriangleAlert size={16} aria-hidden="true" />
                {say({ id: 'ui.erase.title' })}
              </p>
              <Parts parts={erasing} from={parts.length + 1} send={send} />
            </>
          ) : (
            <Button
              look="line"
              ref={opener}
              onClick={() => {
                setAsking(true);
              }}
            >
              {say({ id: 'ui.erase.open' })}
            </Button>
          )}
        </div>
      )}
      {asking && (
        <EraseQuestion
          onAnswer={(answer) => {
            setAsking(false);
            if (answer === 'closed') return;
            send({ type: 'answer', answer: restoreAnswers[answer] });
            if (answer === 'none') {
              send({ type: 'open-step', step: 'support' });
              focusStep('support');
            }
          }}
        />
      )}
    </div>
  );
}
