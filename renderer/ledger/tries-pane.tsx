import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';

import type { LedgerView, ShownClock } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { useShownNow } from '../ui/use-shown-now.ts';
import type { Send } from '../use-snapshot.ts';
import { CaseShare } from './case-share.tsx';
import css from './tries-pane.module.css';
import { TryRow } from './try-row.tsx';

interface TriesPaneProps {
  readonly ledger: LedgerView;
  readonly clock: ShownClock;
  /** True while a recording plays: what is shown then is nobody's case. */
  readonly isReplay: boolean;
  readonly send: Send;
  readonly onClose: () => void;
}

/** What today is changes this rarely. */
const newDayMs = 60_000;

const headings = ['when', 'ended', 'reached', 'drops', 'cable', 'port', 'phone'] as const;

/** "All tries": a table with the newest on top, each of which opens to show what it rests on. */
export function TriesPane({
  ledger: { tries, total, remark },
  clock,
  isReplay,
  send,
  onClose,
}: TriesPaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useShownNow(clock, clock.shownAt, newDayMs);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section
      id="tries"
      className={`work-pane ${css.pane ?? ''}`}
      aria-labelledby="tries-title"
      data-pane="tries"
      tabIndex={-1}
    >
      <div className={css.head}>
        <h2 id="tries-title" ref={heading} tabIndex={-1}>
          {say({ id: 'ui.tries.title' })}
        </h2>
        <Button
          look="icon"
          aria-label={say({ id: 'ui.time.close' })}
          title={say({ id: 'ui.time.close' })}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <p className={css.remark}>
        {say(remark)}
        {total > tries.length && (
          <> {say({ id: 'ui.tries.last', values: { shown: tries.length, total } })}</>
        )}
      </p>
      {tries.length > 0 && (
        <table className={css.table}>
          <caption className="unseen">{say({ id: 'ui.tries.caption' })}</caption>
          <thead>
            <tr>
              <th scope="col">{say({ id: 'ui.tries.try' })}</th>
              {headings.map((id) => (
                <th key={id} scope="col">
                  {say({ id: `ui.tries.${id}` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tries.toReversed().map((view) => (
              <TryRow key={view.number} view={view} now={now} columns={headings.length + 1} />
            ))}
          </tbody>
        </table>
      )}
      {!isReplay && <CaseShare canSave={total > 0} send={send} />}
    </section>
  );
}
