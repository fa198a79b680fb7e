import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDownToLine } from 'lucide-react';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';

import type { LogLineView } from '../../preload/contract/log-drawer.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import css from './log-list.module.css';

interface LogListProps {
  readonly lines: readonly LogLineView[];
  /** Whether the log's own words are shown beside the plain ones. */
  readonly raw: boolean;
}

/** Height of a line in CSS pixels at normal text size; real heights are measured. */
const guess = 24;

/** So near to the end, in CSS pixels, counts as there. */
const nearEnd = 40;

/** The lines, oldest first, following the end until the person scrolls away from it. */
export function LogList({ lines, raw }: LogListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(true);
  const count = lines.length;
  const [known, setKnown] = useState({ first: lines[0], before: 0 });
  // Lines that stand before the others come later: those that are looked at stay where they are.
  if (lines[0] !== known.first) {
    const added = known.first === undefined ? -1 : lines.indexOf(known.first);
    setKnown({ first: lines[0], before: known.before + Math.max(0, added) });
  }
  const { before } = known;
  const settled = useRef(before);
  // The compiler leaves this component as it is; nothing here needs more than that.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => guess,
    // A line keeps its height when others come before it.
    getItemKey: (index) => index - before,
    overscan: 12,
  });

  useEffect(() => {
    if (follows && count > 0) virtual.scrollToIndex(count - 1, { align: 'end' });
  }, [follows, count, raw, virtual]);

  useLayoutEffect(() => {
    const added = before - settled.current;
    settled.current = before;
    const offset = virtual.scrollOffset ?? 0;
    if (!follows && added > 0) virtual.scrollToOffset(offset + added * guess);
  }, [before, follows, virtual]);

  return (
    <div className={css.frame}>
      {/* The keys and the wheel scroll as ever; they only end the following. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={scroller}
        className={css.scroller}
        data-raw={raw ? '' : undefined}
        role="region"
        aria-label={say({ id: 'ui.log.list' })}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard
        tabIndex={0}
        onWheel={({ deltaY }) => {
          if (deltaY < 0) setFollows(false);
        }}
        onKeyDown={({ key }) => {
          if (key === 'ArrowUp' || key === 'PageUp' || key === 'Home') setFollows(false);
        }}
        onScroll={({ currentTarget }) => {
          const { scrollHeight, scrollTop, clientHeight } = currentTarget;
          if (scrollHeight - scrollTop - clientHeight < nearEnd) setFollows(true);
        }}
      >
        <ul className={css.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={count}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <Line line={line} raw={raw} />
              </li>
            );
          })}
        </ul>
      </div>
      {!follows && (
        <div className={css.end}>
          <Button
            look="line"
            onClick={() => {
              setFollows(true);
            }}
          >
            <ArrowDownToLine size={14} aria-hidden="true" />
            {say({ id: 'ui.log.end' })}
          </Button>
        </div>
      )}
    </div>
  );
}

const Line = memo(function Line({
  line,
  raw,
}: {
  readonly line: LogLineView;
  readonly raw: boolean;
}) {
  return (
    <div className={css.line}>
      <p>{line.words === null ? (raw ? '' : line.raw) : say(line.words)}</p>
      {raw && <code>{line.raw}</code>}
    </div>
  );
});
