import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';

import { assertNever } from '../../preload/contract/assert-never.ts';
import { codeTextLength } from '../../preload/contract/command.ts';
import type { StepId } from '../../preload/contract/step-id.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import type { ExplainCode } from '../use-snapshot.ts';
import { Explanation } from './explanation.tsx';
import css from './number-panel.module.css';
import { type Answer, useCodeAnswer } from './use-code-answer.ts';
import { useSettled } from './use-settled.ts';

interface NumberPanelProps {
  readonly explainCode: ExplainCode;
  /** Where the five fixes go on. */
  readonly next: StepId;
  readonly onStep: (step: StepId) => void;
  readonly onClose: () => void;
}

/** For so long a number must stand before a screen reader hears of it. */
const spokenAfterMs = 900;

/** A box for an error number, answered as it is typed. It blocks nothing behind it. */
export function NumberPanel({ explainCode, next, onStep, onClose }: NumberPanelProps) {
  const title = useId();
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const answer = useCodeAnswer(text, explainCode);
  const spoken = useSettled(spokenWords(answer), spokenAfterMs);
  useEffect(() => {
    input.current?.focus();
  }, []);

  return (
    <div className={css.panel} role="dialog" aria-labelledby={title} data-testid="number">
      <div className={css.head}>
        <h2 id={title}>{say({ id: 'ui.number.title' })}</h2>
        <Button look="icon" aria-label={say({ id: 'ui.number.close' })} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <label className="unseen" htmlFor={field}>
        {say({ id: 'ui.number.field' })}
      </label>
      <input
        ref={input}
        id={field}
        className={css.input}
        value={text}
        maxLength={codeTextLength}
        placeholder={say({ id: 'ui.number.hint' })}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${field}-help`}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <p id={`${field}-help`} className={css.help}>
        {say({ id: 'ui.number.help' })}
      </p>
      <AnswerText answer={answer} next={next} onStep={onStep} />
      <p className="unseen" role="status">
        {spoken}
      </p>
    </div>
  );
}

function AnswerText({
  answer,
  next,
  onStep,
}: { readonly answer: Answer } & Pick<NumberPanelProps, 'next' | 'onStep'>) {
  switch (answer.kind) {
    case 'empty':
      return null;
    case 'unread':
      return <p className={css.remark}>{say(answer.words)}</p>;
    case 'no-answer':
      return <p className={css.remark}>{say({ id: 'ui.number.no-answer' })}</p>;
    case 'explained':
      return (
        <div className={css.answer}>
          <Explanation explanation={answer.explanation} next={next} onStep={onStep} />
        </div>
      );
    default:
      return assertNever(answer);
  }
}

/** What is read aloud: the number and its meaning. The rest can be read at one's own pace. */
function spokenWords(answer: Answer): string {
  switch (answer.kind) {
    case 'empty':
      return '';
    case 'unread':
      return say(answer.words);
    case 'no-answer':
      return say({ id: 'ui.number.no-answer' });
    case 'explained': {
      const { number, what, sure } = answer.explanation;
      const name = number === null ? '' : `${say({ id: 'error.name', values: { number } })}. `;
      return `${name}${say(what)} ${say(sure)}`;
    }
    default:
      return assertNever(answer);
  }
}
