import type { Message } from '../../preload/contract/message.ts';
import type { ReportBar, ReportPicture } from '../../preload/contract/report.ts';
import { kindsIn, scaleMarks, scaleStretch } from '../../preload/contract/report-scale.ts';
import { say } from '../say.ts';
import { formatLength } from '../ui/format-clock.ts';
import css from './report-bars.module.css';

interface ReportBarsProps {
  readonly picture: ReportPicture;
  readonly words: Message;
}

/** The connection during each try: bars to one scale, each told in words to a screen reader. */
export function ReportBars({ picture, words }: ReportBarsProps) {
  const { bars, length } = picture;
  return (
    <>
      <p className={css.hint}>{say(words)}</p>
      <div className={css.rows} role="list">
        {bars.map((bar) => (
          <Bar key={bar.number} bar={bar} length={length} />
        ))}
      </div>
      <div className={css.axis} aria-hidden="true">
        {scaleMarks(length).map(({ at, minutes }) => (
          <span key={at} style={{ left: percent(at) }}>
            {say({ id: 'report.picture.minutes', values: { minutes } })}
          </span>
        ))}
      </div>
      <ul className={css.legend} aria-hidden="true">
        {kindsIn(picture).map((kind) => (
          <li key={kind}>
            <span className={css.swatch} data-kind={kind} />
            {say({ id: `report.picture.${kind}` })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({ bar, length }: { readonly bar: ReportBar; readonly length: number }) {
  const { label, stretches, tone } = bar;
  const way = stretches.map(
    ({ kind, from, to }) => `${say({ id: `report.picture.${kind}` })} ${formatLength(to - from)}`,
  );
  const end = (stretches.at(-1)?.to ?? 0) / length;
  return (
    <div className={css.row} role="listitem">
      <span>
        {say(label)}
        <span className="unseen">: {way.join(', ')}</span>
      </span>
      <span className={css.track} aria-hidden="true">
        {stretches.map((stretch) => {
          const { start, size } = scaleStretch(stretch, length);
          return (
            <span
              key={stretch.from}
              data-kind={stretch.kind}
              style={{ left: percent(start), width: percent(size) }}
            />
          );
        })}
        <span className={css.end} data-tone={tone} style={{ left: percent(end) }} />
      </span>
    </div>
  );
}

function percent(share: number): string {
  return `${String(Math.round(share * 10_000) / 100)}%`;
}
