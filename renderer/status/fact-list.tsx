import { TriangleAlert } from 'lucide-react';

import type { FactView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import css from './fact-list.module.css';

/** What is known of a phone, each line with where it comes from. */
export function FactList({ facts }: { readonly facts: readonly FactView[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ id, label, value, ground, attention }) => (
        <div
          key={id}
          className={css.fact}
          data-testid={`fact-${id}`}
          data-attention={attention !== null || undefined}
        >
          <dt>{say(label)}</dt>
          <dd className={css.value}>
            {attention !== null && <TriangleAlert size={14} aria-hidden="true" />}
            <span>{say(value)}</span>
          </dd>
          <dd className={css.ground}>{say({ id: `ui.ground.${ground}` })}</dd>
          {attention !== null && <dd className={css.attention}>{say(attention)}</dd>}
        </div>
      ))}
    </dl>
  );
}
