import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { Snapshot, TimelineEntry } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { useShownNow } from '../ui/use-shown-now.ts';
import { Band } from './band.tsx';
import { EntryList } from './entry-list.tsx';
import { fittingRange, rangeIds, rangeStart, type RangeId } from './range.ts';
import { buildPicture } from './segments.ts';
import css from './timeline-pane.module.css';

interface TimelinePaneProps {
  readonly snapshot: Snapshot;
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly onClose: () => void;
}

/** The picture's right edge moves on this often; a pixel is worth more than that. */
const moveEveryMs = 5000;

/** "What happened?": a picture of the cable over time, and the same in words. */
export function TimelinePane({ snapshot, entries, onClose }: TimelinePaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const ticked = useShownNow(snapshot.clock, snapshot.clock.shownAt, moveEveryMs);
  const now = Math.max(ticked, entries.at(-1)?.at ?? ticked);
  const [range, setRange] = useState<RangeId>(() => fittingRange(entries, now));
  const picture = useMemo(
    () => buildPicture(entries, rangeStart(range, entries, now), now),
    [entries, range, now],
  );

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section
      id="timeline"
      className={`work-pane ${css.pane ?? ''}`}
      aria-labelledby="timeline-title"
      data-pane="timeline"
      tabIndex={-1}
    >
      <div className={css.head}>
        <h2 id="timeline-title" ref={heading} tabIndex={-1}>
          {say({ id: 'ui.time.title' })}
        </h2>
        <fieldset className={css.ranges}>
          <legend className="unseen">{say({ id: 'ui.time.range' })}</legend>
          {rangeIds.map((id) => (
            <label key={id}>
              <input
                type="radio"
                name="range"
                checked={range === id}
                onChange={() => {
                  setRange(id);
                }}
              />
              <span>{say({ id: `ui.time.range.${id}` })}</span>
            </label>
          ))}
        </fieldset>
        <Button
          look="icon"
          aria-label={say({ id: 'ui.time.close' })}
          title={say({ id: 'ui.time.close' })}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      {entries.length === 0 ? (
        <p className={css.empty}>{say({ id: 'ui.time.empty' })}</p>
      ) : (
        <>
          <div className={css.picture}>
            <Band picture={picture} ports={snapshot.ports.all} />
          </div>
          <EntryList entries={entries} />
        </>
      )}
    </section>
  );
}
