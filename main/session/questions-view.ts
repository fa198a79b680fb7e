import { message } from '../../preload/contract/message.ts';
import { answersOf, gateQuestions } from '../../preload/contract/question.ts';
import type { QuestionView } from '../../preload/contract/question-view.ts';
import { restoreApp } from './restore-app.ts';
import type { SessionState } from './state.ts';

/** The questions before the start, each with what was answered and what follows from that. */
export function questionsView(state: SessionState): readonly QuestionView[] {
  const app = restoreApp(state);
  return gateQuestions.map((id): QuestionView => {
    const given = state.answers[id]?.answer ?? null;
    // An answer lies under its own question: answers.ts puts it there.
    const known = answersOf[id].find((answer) => answer === given) ?? null;
    return {
      id,
      words: message(`question.${id}`),
      answers: answersOf[id].map((answer) => ({ id: answer, words: message(`answer.${answer}`) })),
      given,
      advice: known === null ? null : message(`advice.${known}`, { app }),
    };
  });
}
