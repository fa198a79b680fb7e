import { IntlMessageFormat } from 'intl-messageformat';
import { expect } from 'vitest';

import {
  type CheckAnswer,
  type CheckCost,
  commonReasons,
} from '../../../../preload/contract/check.ts';
import { parseAnswer } from '../../../../preload/contract/check-guard.ts';
import { clockFormats, createSay } from '../../../../preload/contract/say.ts';
import type { MessageId } from '../../../../preload/contract/words/en.ts';
import { en } from '../../../../preload/contract/words/en.ts';
import type { Check } from '../check.ts';
import { type FakeComputer, type FakeTools, fakeTools } from '../fake-tools.test-support.ts';

const say = createSay((pattern) => new IntlMessageFormat(pattern, 'en', clockFormats));
const common: ReadonlySet<string> = new Set(commonReasons);

/** An answer, what it says in words, and what was asked for it. */
export interface Asked {
  /** `ok mains` */
  readonly brief: string;
  readonly answer: CheckAnswer;
  readonly words: string;
  readonly evidence: string;
  readonly asked: FakeTools['asked'];
}

/** Asks a check on a computer made of nothing. The answer must be one that main would take. */
export async function ask(
  check: Check,
  computer: FakeComputer,
  cost: CheckCost = 'cheap',
): Promise<Asked> {
  expect(check.platforms).toContain(computer.platform);
  const tools = fakeTools(computer);
  const way = check.ways[cost];
  if (way === undefined) throw new Error(`${check.id} has no way that is ${cost}`);
  const answer = await way.ask(tools);
  expect(answer.check).toBe(check.id);
  expect(parseAnswer(answer)).toEqual(answer);
  return {
    brief: `${answer.result} ${answer.reason}`,
    answer,
    words: wordsOf(answer),
    evidence: answer.evidence.map(({ text }) => text).join('\n'),
    asked: tools.asked,
  };
}

/** The sentence of an answer, and what to do; throws when a gap stays empty. */
function wordsOf({ check, result, reason, values }: CheckAnswer): string {
  const isCommon = result === 'unknown' && common.has(reason);
  const id = `check.${isCommon ? 'common' : check}.${reason}`;
  const ids = [id, `${id}.do`].filter((one): one is MessageId => one in en);
  expect(ids[0]).toBe(id);
  return ids.map((one) => say({ id: one, values })).join(' ');
}

/** A property list in XML, as `plutil` prints it. */
export function xml(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n${inside}\n</dict>\n</plist>\n`;
}
