import { Lightbulb } from 'lucide-react';

import type { Command } from '../../preload/contract/command.ts';
import type { VerdictView } from '../../preload/contract/verdict.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { groundName } from '../ui/ground.tsx';
import css from './verdict-card.module.css';

interface VerdictCardProps {
  readonly verdict: VerdictView;
  readonly onAct: (command: Command) => void;
  /** Opens what stands before the steps: another try begins there. */
  readonly onGate: () => void;
}

/** What the evidence likely means, above the list: with its reasons, and never more than "likely". */
export function VerdictCard({ verdict, onAct, onGate }: VerdictCardProps) {
  const { id, tone, title, sentence, evidence, actions, toGate } = verdict;
  return (
    <section
      className={css.card}
      aria-label={say({ id: 'ui.verdict.label' })}
      data-testid="verdict"
      data-verdict={id}
      data-tone={tone}
    >
      <h3>
        <Lightbulb size={16} aria-hidden="true" />
        {say(title)}
      </h3>
      <p>{say(sentence)}</p>
      <details className={css.why}>
        <summary>{say({ id: 'ui.verdict.why' })}</summary>
        <ul>
          {evidence.map(({ words, ground }) => (
            <li key={words.id}>
              {say(words)} {ground !== null && <small>{groundName(ground)}</small>}
            </li>
          ))}
        </ul>
      </details>
      {(actions.length > 0 || toGate) && (
        <div className={css.actions}>
          {toGate && (
            <Button look="line" onClick={onGate}>
              {say({ id: 'ui.verdict.gate' })}
            </Button>
          )}
          {actions.map(({ label, command }) => (
            <Button
              key={label.id}
              look="line"
              onClick={() => {
                onAct(command);
              }}
            >
              {say(label)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
