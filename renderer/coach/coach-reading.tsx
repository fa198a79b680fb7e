import { Play, TriangleAlert } from 'lucide-react';

import type { CoachView } from '../../preload/contract/coach.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { GroundTag, groundName } from '../ui/ground.tsx';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import type { Send } from '../use-snapshot.ts';
import { CoachLines } from './coach-lines.tsx';
import css from './coach-pane.module.css';
import { FamilyPicker } from './family-picker.tsx';
import { PhoneDrawing } from './phone-drawing.tsx';

interface CoachReadingProps {
  readonly coach: CoachView;
  readonly leads: boolean;
  readonly send: Send;
}

/** All lines at once, to be read in peace; nothing counts before the person says so. */
export function CoachReading({ coach, leads, send }: CoachReadingProps) {
  const start = useFocusHandover<HTMLButtonElement>();
  const { phone, lines, cautions, blocked, instead, ground } = coach;
  if (phone === null) return <FamilyPicker coach={coach} send={send} />;
  const first = lines.find(({ buttons }) => buttons.length > 0);
  return (
    <>
      <div className={css.known}>
        <p>
          <span className="unseen">{groundName(ground)}: </span>
          {say(phone.name)}
        </p>
        <GroundTag ground={ground} />
        {ground === 'said' && (
          <Button
            look="plain"
            onClick={() => {
              send({ type: 'say-buttons', family: null });
            }}
          >
            {say({ id: 'ui.coach.another' })}
          </Button>
        )}
      </div>
      {cautions.map((caution) => (
        <p key={caution.id} className={css.caution}>
          <TriangleAlert size={16} aria-hidden="true" />
          <span>
            <span className="unseen">{say({ id: 'ui.step.warning' })}: </span>
            {say(caution)}
          </span>
        </p>
      ))}
      {blocked === null ? (
        <div className={css.stage}>
          <div className={css.drawing}>
            <PhoneDrawing phone={phone} held={first?.buttons ?? []} screen="any" />
          </div>
          <CoachLines lines={lines} active={null} />
        </div>
      ) : (
        <p className={css.blocked} data-testid="coach-blocked">
          {say(blocked)}
        </p>
      )}
      <div className={css.actions}>
        {blocked === null && (
          <Button
            look={leads ? 'filled' : 'line'}
            ref={start}
            onClick={() => {
              send({ type: 'start-coach' });
            }}
          >
            <Play size={16} aria-hidden="true" />
            {say({ id: 'ui.coach.start' })}
          </Button>
        )}
        {instead !== null && (
          <Button
            look={leads ? 'filled' : 'line'}
            onClick={() => {
              send({ type: 'open-coach', procedure: instead });
            }}
          >
            {say({ id: `coach.${instead}.title` })}
          </Button>
        )}
        {blocked === null && <p className={css.first}>{say({ id: 'ui.coach.read-first' })}</p>}
      </div>
    </>
  );
}
