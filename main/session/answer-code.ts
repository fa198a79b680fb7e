import type { CodeAnswer } from '../../preload/contract/explanation.ts';
import { type Message, message } from '../../preload/contract/message.ts';
import { explainCode } from '../knowledge/restore-errors/explain-code.ts';
import { parseCode } from '../knowledge/restore-errors/parse-code.ts';
import { explanationView } from './explanation-view.ts';

/**
 * Answers the question what an error number means, from what a person typed or pasted. Never throws.
 * `app` is the program that restores on this computer.
 */
export function answerCode(text: string, app: Message): CodeAnswer {
  const parsed = parseCode(text);
  switch (parsed.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'no-number':
      return { kind: 'unread', words: message('error.read.no-number') };
    case 'too-long':
      return { kind: 'unread', words: message('error.read.too-long') };
    case 'code':
      return { kind: 'explained', explanation: explanationView(explainCode(parsed.code), app) };
  }
}
