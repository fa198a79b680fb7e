import type { Message } from '../../preload/contract/message.ts';
import { say } from '../say.ts';
import css from './band.module.css';
import { fillClass } from './patterns.tsx';
import type { Lane } from './segments.ts';

/** Height of a lane and what a stretch is wide at least, in CSS pixels. */
const height = 26;
const least = 2;

interface LaneBandProps {
  readonly lane: Lane;
  /** What its port is called; null where there is no other lane. */
  readonly name: Message | null;
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly starts: readonly number[];
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
}

/** One phone's band. Where it was away only the dashed track is left. */
export function LaneBand(props: LaneBandProps) {
  const { lane, name, width, from, to, starts, picked, onPick } = props;
  const x = (at: number): number => ((at - from) / (to - from)) * width;
  return (
    <div className={css.lane}>
      {name !== null && <p className={css['lane-name']}>{say(name)}</p>}
      <svg height={height} aria-hidden="true">
        <line className={css.track} x1={0} x2={width} y1={height / 2} y2={height / 2} />
        {lane.segments.map(({ kind, from: begin, to: end }) => {
          const id = `${lane.key} ${String(begin)}`;
          return (
            <rect
              key={id}
              className={id === picked ? `${fillClass(kind)} ${css.picked ?? ''}` : fillClass(kind)}
              x={x(begin)}
              width={Math.max(least, x(end) - x(begin) - 1)}
              height={height}
              rx={Math.min(4, (x(end) - x(begin)) / 2)}
              onPointerEnter={() => {
                onPick(id);
              }}
            />
          );
        })}
        {starts.map((at) => (
          <g key={at}>
            <line className={css.start} x1={x(at)} x2={x(at)} y1={0} y2={height} />
            <path className={css['start-head']} d={`M${String(x(at))} 0l7 3.5-7 3.5Z`} />
          </g>
        ))}
      </svg>
    </div>
  );
}
