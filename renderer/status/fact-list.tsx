import { TriangleAlert } from 'lucide-react';

import type { FactView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { GroundTag, groundName, grounds } from '../ui/ground.tsx';
import css from './fact-list.module.css';

/** What is known of a phone, in one group for each ground that it rests on. */
export function FactList({ facts }: { readonly facts: readonly FactView[] }) {
  return grounds.map((ground) => {
    const group = facts.filter((fact) => fact.ground === ground);
    if (group.length === 0) return null;
    return (
      <section key={ground} className={css.group} aria-label={groundName(ground)}>
        <GroundTag ground={ground} />
        <dl>
          {group.map((fact) => (
            <Fact key={fact.id} fact={fact} />
          ))}
        </dl>
      </section>
    );
  });
}

function Fact({ fact: { id, label, value, attention } }: { readonly fact: FactView }) {
  return (
    <div
      className={css.fact}
      data-testid={`fact-${id}`}
      data-attention={attention !== null || undefined}
    >
      <dt>{say(label)}</dt>
      <dd className={css.value}>
        {attention !== null && <TriangleAlert size={14} aria-hidden="true" />}
        <span>{say(value)}</span>
      </dd>
      {attention !== null && <dd className={css.attention}>{say(attention)}</dd>}
    </div>
  );
}
