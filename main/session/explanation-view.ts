import type { CardId, ExplanationView } from '../../preload/contract/explanation.ts';
import { type Message, message } from '../../preload/contract/message.ts';
import { type StepId, stepIds } from '../../preload/contract/step-id.ts';
import { adviceRows } from '../knowledge/restore-errors/advice.ts';
import { codeWords } from '../knowledge/restore-errors/code-words.ts';
import type { Explanation } from '../knowledge/restore-errors/explanation.ts';

/** The step that a card stands in; the other cards are beside the five, or all of them. */
const stepOfCard: Readonly<Partial<Record<CardId, StepId>>> = {
  network: 'update',
  driver: 'update',
  service: 'support',
};

/** Puts an explanation into messages; `app` is the program that restores on this computer. */
export function explanationView(explanation: Explanation, app: Message): ExplanationView {
  const { code, what, ground, causes, parts, advice, line } = explanation;
  const { card, todo } = adviceRows[advice];
  return {
    number: code === null ? null : codeWords(code),
    known: ground !== 'none',
    what,
    sure: message(`error.sure.${ground}`),
    causes: causes.map((cause) => message(`error.cause.${cause}`)),
    parts: parts.map((part) => message(`error.part.${part}`)),
    todo: todo.map((id) => message(id, { app })),
    card,
    step: stepIds.find((step) => step === card) ?? stepOfCard[card] ?? null,
    line,
  };
}
