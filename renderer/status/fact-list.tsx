import { CircleHelp, Eye, MessageCircle, TriangleAlert, type LucideIcon } from 'lucide-react';

import type { FactView, Ground } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import css from './fact-list.module.css';

/** In this order: what was seen first, what nobody can know last. */
const grounds: readonly (readonly [Ground, LucideIcon])[] = [
  ['seen', Eye],
  ['said', MessageCircle],
  ['unknown', CircleHelp],
];

/** What is known of a phone, in one group for each ground that it rests on. */
export function FactList({ facts }: { readonly facts: readonly FactView[] }) {
  return grounds.map(([ground, Icon]) => {
    const group = facts.filter((fact) => fact.ground === ground);
    if (group.length === 0) return null;
    const name = say({ id: `ui.ground.${ground}` });
    return (
      <section key={ground} className={css.group} aria-label={name}>
        <p className={css.ground} aria-hidden="true">
          <Icon size={14} />
          {name}
        </p>
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
