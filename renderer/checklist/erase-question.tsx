import { useEffect, useId, useRef } from 'react';

import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { HoldButton } from '../ui/hold-button.tsx';
import css from './last-tries.module.css';

/** What the person says of their data; `closed` is no answer. */
export type EraseAnswer = 'none' | 'have' | 'not-needed' | 'closed';

interface EraseQuestionProps {
  readonly onAnswer: (answer: EraseAnswer) => void;
}

/**
 * The only dialog of the window: data loss may interrupt, nothing else. The safe answer comes first
 * and has the focus; those that lead on to erasing are held for two seconds. Esc leaves everything as
 * it is.
 */
export function EraseQuestion({ onAnswer }: EraseQuestionProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const give = (answer: EraseAnswer): void => {
    // Gives the focus back to where it came from.
    dialog.current?.close();
    onAnswer(answer);
  };
  return (
    <dialog
      ref={dialog}
      className={css.question}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={() => {
        onAnswer('closed');
      }}
    >
      <h2 id={`${id}-title`}>{say({ id: 'ui.erase.title' })}</h2>
      <p id={`${id}-text`}>{say({ id: 'ui.erase.sentence' })}</p>
      <div className={css.answers}>
        <Button
          look="filled"
          onClick={() => {
            give('none');
          }}
        >
          {say({ id: 'ui.erase.none' })}
        </Button>
        {(['have', 'not-needed'] as const).map((answer) => (
          <HoldButton
            key={answer}
            release={say({ id: 'ui.erase.release' })}
            again={say({ id: 'ui.erase.again' })}
            onHeld={() => {
              give(answer);
            }}
          >
            {say({ id: `ui.erase.${answer}` })}
          </HoldButton>
        ))}
      </div>
      <p className={css.hold}>{say({ id: 'ui.erase.hold' })}</p>
    </dialog>
  );
}
