import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react';

import type { TestPair, TestResultView } from '../../preload/contract/links.ts';
import { say } from '../say.ts';
import { Ribbon } from './ribbon.tsx';
import css from './test-result.module.css';

/** The length of all tests that are compared, in milliseconds. */
const minute = 60_000;

/** What a test came to, in one sentence, and beside it the test before. */
export function TestResult({ pair: { now, before } }: { readonly pair: TestPair }) {
  const look = lookOf(now);
  const Icon = { steady: CircleCheck, shaky: TriangleAlert, void: CircleMinus }[look];
  return (
    <div className={css.result} data-look={look} data-testid="test-result">
      <div className={css.head}>
        <Icon size={20} aria-hidden="true" />
        <div>
          <p className={css.title}>{say(now.title)}</p>
          <p className={css.sentence}>{say(now.sentence)}</p>
        </div>
      </div>
      {now.counts && (
        <dl className={css.rows}>
          {before !== null && <Row result={before} label="before" />}
          <Row result={now} label="now" />
        </dl>
      )}
    </div>
  );
}

interface RowProps {
  readonly result: TestResultView;
  readonly label: 'now' | 'before';
}

function Row({ result, label }: RowProps) {
  const { drops, breaks, cable, port, elsewhere } = result;
  return (
    <div className={css.row} data-testid={`test-${label}`}>
      <dt>{say({ id: `ui.test.${label}` })}</dt>
      <dd>
        <Ribbon breaks={breaks} until={minute} length={minute} look={lookOf(result)} />
        <p className={css.where}>
          <b>{say(drops)}</b> · {say(cable)} · {say(port)}
          {elsewhere !== null && <> · {say(elsewhere)}</>}
        </p>
      </dd>
    </div>
  );
}

function lookOf({ counts, count }: TestResultView): 'steady' | 'shaky' | 'void' {
  if (!counts) return 'void';
  return count === 0 ? 'steady' : 'shaky';
}
