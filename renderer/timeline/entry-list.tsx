import { useVirtualizer } from '@tanstack/react-virtual';
import { AppWindow, Cable, Eye, EyeOff, Monitor, UserRound, type LucideIcon } from 'lucide-react';
import { memo, useRef } from 'react';

import type { TimelineEntry } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { formatDay, formatTime } from '../ui/format-clock.ts';
import css from './entry-list.module.css';

const icons: Readonly<Record<TimelineEntry['kind'], LucideIcon>> = {
  bus: Cable,
  person: UserRound,
  session: AppWindow,
  'watch-lost': EyeOff,
  'watch-back': Eye,
  computer: Monitor,
};

/** Height of a one-line row in CSS pixels at normal text size; real heights are measured. */
const guess = 34;

/** Everything that happened, newest first. Only the rows in sight exist. */
export function EntryList({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = entries.length;
  const entryAt = (index: number): TimelineEntry | undefined => entries[count - 1 - index];
  // The compiler leaves this component as it is; nothing here needs more than that.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => guess,
    getItemKey: (index) => entryAt(index)?.seq ?? index,
    overscan: 8,
  });

  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="region"
      aria-label={say({ id: 'ui.time.list' })}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard
      tabIndex={0}
    >
      <ul className={css.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const entry = entryAt(index);
          if (entry === undefined) return null;
          const older = entryAt(index + 1);
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={count}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <EntryRow
                entry={entry}
                dated={older === undefined || formatDay(older.at) !== formatDay(entry.at)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface EntryRowProps {
  readonly entry: TimelineEntry;
  /** True for the first entry of a day. */
  readonly dated: boolean;
}

const EntryRow = memo(function EntryRow({ entry, dated }: EntryRowProps) {
  const Icon = icons[entry.kind];
  return (
    <div className={css.row} data-kind={entry.kind}>
      <time dateTime={new Date(entry.at).toISOString()}>
        {dated && <span className={css.day}>{formatDay(entry.at)}</span>}
        {formatTime(entry.at)}
      </time>
      <Icon size={14} aria-hidden="true" />
      <p>{say(entry.text)}</p>
    </div>
  );
});
