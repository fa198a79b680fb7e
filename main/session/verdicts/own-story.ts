import type { CardId } from '../../../preload/contract/explanation.ts';
import { message } from '../../../preload/contract/message.ts';
import { adviceRows } from '../../knowledge/restore-errors/advice.ts';
import { explainLog } from '../log-explained.ts';
import type { Finding, Pointer, VerdictRule } from './verdict-rule.ts';
import { lastTry, proof } from './verdict-rule.ts';

/** Ends that no cable can help with: each has a card of its own. */
type OwnCard = Extract<CardId, 'storage' | 'network' | 'file' | 'service' | 'driver'>;

const pointers: Readonly<Record<OwnCard, Pointer>> = {
  storage: 'nowhere',
  network: 'update',
  file: 'update',
  service: 'support',
  driver: 'update',
};

/** The log's own last word names what it was: no room, the server, a file, a part, a driver. */
export function ownStory(card: OwnCard): VerdictRule {
  return (state): Finding | null => {
    const last = lastTry(state);
    const why = last === null || last.slept ? null : explainLog(last.log);
    if (last === null || why === null || adviceRows[why.advice].card !== card) return null;
    const { number } = last;
    const line =
      why.code === null
        ? message('verdict.proof.log-line', { number, what: why.what })
        : message('verdict.proof.log', { number, code: String(why.code), what: why.what });
    return { id: card, pointer: pointers[card], evidence: [proof(line)] };
  };
}
