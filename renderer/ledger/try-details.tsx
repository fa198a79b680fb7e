import type { TryLine, TryView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { formatTime, formatWhen } from '../ui/format-clock.ts';
import { GroundTag, groundName, grounds } from '../ui/ground.tsx';
import css from './try-details.module.css';

interface TryDetailsProps {
  readonly view: TryView;
  readonly now: number;
}

/** Where a try got to and when, and what its outcome rests on: what was seen, what was said. */
export function TryDetails({ view, now }: TryDetailsProps) {
  const { stages, evidence, computer, elsewhere, begunAt, endedAt } = view;
  const from = formatWhen(begunAt, now);
  return (
    <div className={css.details}>
      <p className={css.frame}>
        {endedAt === null
          ? say({ id: 'ui.tries.since', values: { from } })
          : say({ id: 'ui.tries.span', values: { from, to: formatWhen(endedAt, now) } })}
        {elsewhere !== null && <> · {say(elsewhere)}</>}
        {computer !== null && <> · {computer}</>}
      </p>
      {stages.length > 0 && (
        <section aria-label={say({ id: 'ui.tries.stages' })}>
          <p className={css.heading} aria-hidden="true">
            {say({ id: 'ui.tries.stages' })}
          </p>
          <Lines lines={stages} />
        </section>
      )}
      {grounds.map((ground) => {
        const lines = evidence.filter((line) => line.ground === ground);
        if (lines.length === 0) return null;
        return (
          <section key={ground} aria-label={groundName(ground)}>
            <GroundTag ground={ground} />
            <Lines lines={lines} />
          </section>
        );
      })}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly TryLine[] }) {
  return (
    <ol className={css.lines}>
      {lines.map(({ at, words }, index) => (
        // The lines of a try are only ever added to.
        <li key={index}>
          <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
          <span>{say(words)}</span>
        </li>
      ))}
    </ol>
  );
}
