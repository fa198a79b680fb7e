import { ListChecks } from 'lucide-react';

import type { LedgerView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import css from './ledger-foot.module.css';
import { TryDot } from './try-dot.tsx';

interface LedgerFootProps {
  readonly ledger: LedgerView;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** So many dots fit into one line at the usual width; more of them are drawn smaller. */
const roomy = 9;

/** One calm line below the list: the tries as dots, and what they have in common. */
export function LedgerFoot({ ledger, open, onOpen }: LedgerFootProps) {
  const { tries, remark } = ledger;
  return (
    <section className={css.foot} aria-label={say({ id: 'ui.tries.label' })} data-testid="ledger">
      {tries.length > 0 && (
        <ul
          className={css.dots}
          aria-label={say({ id: 'ui.tries.dots' })}
          data-many={tries.length > roomy || undefined}
        >
          {tries.map((view) => {
            const { number, reachedWords, outcomeWords } = view;
            const words = say({
              id: 'ui.tries.dot',
              values: { number, reached: reachedWords, outcome: outcomeWords },
            });
            return (
              <li key={number} title={words}>
                <span className="unseen">{words}</span>
                <TryDot view={view} />
              </li>
            );
          })}
        </ul>
      )}
      <div className={css.words}>
        <p className={css.remark}>{say(remark)}</p>
        {tries.length > 0 && (
          <Button look="plain" aria-expanded={open} aria-controls="tries" onClick={onOpen}>
            <ListChecks size={16} aria-hidden="true" />
            {say({ id: 'ui.tries.title' })}
          </Button>
        )}
      </div>
    </section>
  );
}
