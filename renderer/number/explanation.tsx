import { useId } from 'react';

import type { ExplanationView } from '../../preload/contract/explanation.ts';
import { type StepId, stepIds } from '../../preload/contract/step-id.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import css from './explanation.module.css';

interface ExplanationProps {
  readonly explanation: ExplanationView;
  /** Where the five fixes go on, for what all of them may help with. */
  readonly next: StepId;
  readonly onStep: (step: StepId) => void;
}

/** What happened, how sure that is, what to do, and what can be behind it. */
export function Explanation({ explanation, next, onStep }: ExplanationProps) {
  const { number, what, sure, todo, card, line } = explanation;
  const step = card === 'fixes' ? next : explanation.step;
  return (
    <article className={css.explanation} data-card={card}>
      {number !== null && (
        <p className={css.number}>{say({ id: 'error.name', values: { number } })}</p>
      )}
      <h3 className={css.what}>{say(what)}</h3>
      <p className={css.sure}>{say(sure)}</p>
      {line !== null && (
        <p className={css.line}>
          <span className={css.label}>{say({ id: 'ui.number.line' })}</span> <q>{line}</q>
        </p>
      )}
      {todo.length > 0 && (
        <section className={css.part}>
          <h4 className={css.label}>{say({ id: 'ui.number.todo' })}</h4>
          <ol className={css.todo}>
            {todo.map((one) => (
              <li key={one.id}>{say(one)}</li>
            ))}
          </ol>
          {step !== null && (
            <Button
              look="line"
              onClick={() => {
                onStep(step);
              }}
            >
              {say({ id: 'ui.number.step', values: { number: stepIds.indexOf(step) + 1 } })}
            </Button>
          )}
        </section>
      )}
      <Behind explanation={explanation} />
    </article>
  );
}

function Behind({ explanation: { causes, parts } }: Pick<ExplanationProps, 'explanation'>) {
  const title = useId();
  if (causes.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby={title}>
      <h4 id={title} className={css.label}>
        {say({ id: 'ui.number.behind', values: { count: causes.length } })}
      </h4>
      <ul className={css.causes}>
        {causes.map((cause) => (
          <li key={cause.id}>{say(cause)}</li>
        ))}
      </ul>
      {parts.length > 0 && (
        <p className={css.parts}>
          {say({ id: 'ui.number.parts', values: { parts: parts.map(say).join(', ') } })}
        </p>
      )}
    </section>
  );
}
