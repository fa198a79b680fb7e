import { useState, type KeyboardEvent } from 'react';

import type { PortView } from '../../preload/contract/links.ts';
import { say } from '../say.ts';
import { axisMarks } from './axis.ts';
import css from './band.module.css';
import { LaneBand } from './lane-band.tsx';
import { Legend } from './legend.tsx';
import { Patterns } from './patterns.tsx';
import { laneWords, segmentWords } from './segment-words.ts';
import { coarsen, type Picture } from './segments.ts';
import { useWidth } from './use-width.ts';

/** Most lanes drawn; the list has them all. */
const mostLanes = 5;

/** Room one mark of the axis needs, in CSS pixels. */
const markWidth = 76;

/** A stretch narrower than this cannot be told from its neighbour, in CSS pixels. */
const leastWidth = 2;

interface BandProps {
  readonly picture: Picture;
  readonly ports: readonly PortView[];
}

/** The picture: a lane per phone, time from left to right. */
export function Band({ picture, ports }: BandProps) {
  const [ref, width] = useWidth();
  const [picked, setPicked] = useState<string | null>(null);
  const { from, to, starts } = picture;
  const span = to - from;
  const lanes = picture.lanes.slice(-mostLanes).map((lane) => ({
    ...lane,
    // Before the width is known nothing can be drawn, and ten thousand shapes would be worked out.
    segments: width === 0 ? [] : coarsen(lane.segments, (span / width) * leastWidth),
  }));
  const stretches = lanes
    .flatMap((lane) =>
      lane.segments.map((segment) => ({
        id: `${lane.key} ${String(segment.from)}`,
        from: segment.from,
        words: segmentWords(laneWords(ports, lane.key), segment),
      })),
    )
    .sort((a, b) => a.from - b.from);
  const at = stretches.findIndex(({ id }) => id === picked);
  const words = stretches[at]?.words ?? say({ id: 'ui.time.hint' });

  const look = (event: KeyboardEvent): void => {
    const to = nextIndex(event.key, at, stretches.length);
    if (to === null) return;
    event.preventDefault();
    setPicked(stretches[to]?.id ?? null);
  };

  return (
    <div ref={ref} className={css.picture}>
      <Patterns />
      <div
        role="slider"
        tabIndex={0}
        hidden={lanes.length === 0}
        className={css.lanes}
        aria-label={say({ id: 'ui.time.look' })}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={stretches.length}
        aria-valuenow={at + 1}
        aria-valuetext={words}
        onKeyDown={look}
        onPointerLeave={() => {
          setPicked(null);
        }}
      >
        {lanes.map((lane) => (
          <LaneBand
            key={lane.key}
            lane={lane}
            name={lanes.length > 1 ? laneWords(ports, lane.key) : null}
            width={width}
            from={from}
            to={to}
            starts={starts}
            picked={picked}
            onPick={setPicked}
          />
        ))}
      </div>
      <div className={css.axis} aria-hidden="true">
        {axisMarks(from, to, width / markWidth, new Date(to).getTimezoneOffset())
          .map(({ at: time, words: label }) => ({ label, x: ((time - from) / span) * width }))
          .filter(({ x }) => x > markWidth / 3 && x < width - markWidth / 3)
          .map(({ label, x }) => (
            <span key={x} style={{ left: x }}>
              {label}
            </span>
          ))}
      </div>
      <p className={css.reading} data-hint={at === -1 ? '' : undefined}>
        {lanes.length === 0 ? say({ id: 'ui.time.picture.empty' }) : words}
      </p>
      <p className="unseen">
        {say({
          id: 'ui.time.picture',
          values: { lanes: picture.lanes.length, sessions: starts.length },
        })}
      </p>
      {picture.lanes.length > mostLanes && (
        <p className={css['lane-name']}>
          {say({ id: 'ui.time.lanes.more', values: { count: picture.lanes.length - mostLanes } })}
        </p>
      )}
      <Legend lanes={lanes} started={starts.length > 0} />
    </div>
  );
}

function nextIndex(key: string, at: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, at + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return at === -1 ? last : Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
