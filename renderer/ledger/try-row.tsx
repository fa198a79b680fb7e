import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';

import type { TryView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { formatWhen } from '../ui/format-clock.ts';
import { TryDetails } from './try-details.tsx';
import { TryDot } from './try-dot.tsx';
import { tryMark } from './try-mark.ts';
import css from './try-row.module.css';

interface TryRowProps {
  readonly view: TryView;
  /** On the shown clock: a try of today shows its time only. */
  readonly now: number;
  /** How many columns the row that opens below spans. */
  readonly columns: number;
}

/** One try as a row of the table, and below it, once opened, what it went through. */
export function TryRow({ view, now, columns }: TryRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { number, begunAt, drops } = view;
  // A narrow table shows the heading of a column beside each value.
  const label = (name: 'reached' | 'drops' | 'cable' | 'port' | 'phone'): string =>
    say({ id: `ui.tries.${name}` });
  return (
    <>
      <tr className={css.row} data-testid={`try-${String(number)}`} data-open={open || undefined}>
        <th scope="row" className={css.number}>
          <button
            type="button"
            className={css.opener}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <TryDot view={view} />
            {say({ id: 'ui.tries.number', values: { number } })}
            <ChevronDown className={css.chevron} size={16} aria-hidden="true" />
          </button>
        </th>
        <td className={css.when}>
          <time dateTime={new Date(begunAt).toISOString()}>{formatWhen(begunAt, now)}</time>
        </td>
        <td className={css.ended}>
          {say(view.outcomeWords)}
          {tryMark(view) === 'uncounted' && (
            <>
              {' '}
              <span className={css.uncounted}>{say({ id: 'ui.tries.uncounted' })}</span>
            </>
          )}
        </td>
        <td className={css.broad} data-label={label('reached')}>
          {say(view.reachedWords)}
        </td>
        <td className={css.slim} data-label={label('drops')}>
          {drops}
        </td>
        <td className={css.broad} data-label={label('cable')}>
          {say(view.cable)}
        </td>
        <td className={css.slim} data-label={label('port')}>
          {view.portWords.length === 0
            ? say({ id: 'ui.tries.nothing' })
            : view.portWords.map((words) => say(words)).join(', ')}
        </td>
        <td data-label={label('phone')}>{say(view.phone)}</td>
      </tr>
      {open && (
        <tr className={css.details} id={id}>
          <td colSpan={columns}>
            <TryDetails view={view} now={now} />
          </td>
        </tr>
      )}
    </>
  );
}
