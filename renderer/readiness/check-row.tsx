import { CircleCheck, CircleDashed, LoaderCircle, TriangleAlert } from 'lucide-react';

import type { Command } from '../../preload/contract/command.ts';
import type { CheckView } from '../../preload/contract/readiness.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { formatWhen } from '../ui/format-clock.ts';
import css from './check-row.module.css';

/** What every list of checks needs. */
export interface CheckListProps {
  readonly checks: readonly CheckView[];
  /** The time on the shown clock, for how old an answer is. */
  readonly now: number;
  /** Without what the answers rest on, where room is short. */
  readonly brief?: boolean;
  readonly onAct: (command: Command) => void;
}

/** Checks, one line each; a problem has what to do and a button. */
export function CheckList({ checks, now, brief = false, onAct }: CheckListProps) {
  return (
    <ul className={css.list}>
      {checks.map((check) => (
        <CheckRow key={check.id} check={check} now={now} brief={brief} onAct={onAct} />
      ))}
    </ul>
  );
}

const icons = { ok: CircleCheck, attention: TriangleAlert, unknown: CircleDashed } as const;

interface CheckRowProps extends Omit<CheckListProps, 'checks'> {
  readonly check: CheckView;
}

function CheckRow({ check, now, brief, onAct }: CheckRowProps) {
  const { id, name, result, words, todo, fix, checking } = check;
  const Icon = checking ? LoaderCircle : icons[result];
  const state = say({ id: checking ? 'ready.checking.one' : `ready.result.${result}` });
  return (
    <li
      className={css.row}
      data-testid={`check-${id}`}
      data-result={result}
      data-checking={checking ? '' : undefined}
    >
      <Icon className={css.icon} size={16} aria-hidden="true" />
      <div className={css.said}>
        <p>
          <span className="unseen">{state}: </span>
          <strong>{say(name)}</strong> {say(words)}
        </p>
        {todo !== null && <p>{say(todo)}</p>}
        {fix !== null && (
          <Button
            look="line"
            onClick={() => {
              onAct(fix.command);
            }}
          >
            {say(fix.label)}
          </Button>
        )}
        {brief !== true && <Details check={check} now={now} />}
      </div>
    </li>
  );
}

/** What an answer rests on, word for word, and how old it is. */
function Details({ check, now }: Pick<CheckRowProps, 'check' | 'now'>) {
  const { name, evidence, at } = check;
  if (at === null && evidence.length === 0) return null;
  const when =
    at === null
      ? say({ id: 'ready.now' })
      : say({ id: 'ready.at', values: { when: formatWhen(at, now) } });
  return (
    <details className={css.details}>
      <summary>
        <span className="unseen">
          {say({ id: 'ready.details.name', values: { name: say(name) } })}.{' '}
        </span>
        {when}
      </summary>
      {evidence.length === 0 && <p>{say({ id: 'ready.details.none' })}</p>}
      {evidence.map(({ from, text }) => (
        <figure key={`${from} ${text}`}>
          <figcaption>{say({ id: 'ready.details.from', values: { from } })}</figcaption>
          <pre>{text}</pre>
        </figure>
      ))}
    </details>
  );
}
