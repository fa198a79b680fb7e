import { useEffect, useState } from 'react';

import type { CodeAnswer } from '../../preload/contract/explanation.ts';
import type { ExplainCode } from '../use-snapshot.ts';

/** For so long after the last key nothing is asked: half a number would flash an answer of its own. */
const pauseMs = 120;

/** What the box shows: an answer, or that none could be had. */
export type Answer = CodeAnswer | { readonly kind: 'no-answer' };

/** Asks about the text as it is typed. What was asked before and comes later is dropped. */
export function useCodeAnswer(text: string, explainCode: ExplainCode): Answer {
  const [answer, setAnswer] = useState<Answer>({ kind: 'empty' });

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void explainCode(text).then((found) => {
        if (current) setAnswer(found ?? { kind: 'no-answer' });
      });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, explainCode]);

  return answer;
}
