import { useId } from 'react';

import type { QuestionView } from '../../preload/contract/question-view.ts';
import { say } from '../say.ts';
import type { Send } from '../use-snapshot.ts';
import css from './questions.module.css';

interface QuestionsProps {
  readonly questions: readonly QuestionView[];
  readonly send: Send;
}

/** What only the person can know, asked once; an answer can be changed, and says what it means. */
export function Questions({ questions, send }: QuestionsProps) {
  const group = useId();
  return (
    <div className={css.box} data-testid="questions">
      {questions.map(({ id, words, answers, given, advice }) => (
        <fieldset key={id} className={css.question}>
          <legend>{say(words)}</legend>
          <div className={css.answers}>
            {answers.map((answer) => (
              <label key={answer.id}>
                <input
                  type="radio"
                  name={`${group}-${id}`}
                  checked={answer.id === given}
                  onChange={() => {
                    send({ type: 'answer', answer: answer.id });
                  }}
                />
                <span>{say(answer.words)}</span>
              </label>
            ))}
          </div>
          {advice !== null && <p className={css.advice}>{say(advice)}</p>}
        </fieldset>
      ))}
    </div>
  );
}
