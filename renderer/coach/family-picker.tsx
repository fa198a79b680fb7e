import type { ButtonFamily, CoachView } from '../../preload/contract/coach.ts';
import { say } from '../say.ts';
import type { Send } from '../use-snapshot.ts';
import css from './family-picker.module.css';
import { PhoneDrawing } from './phone-drawing.tsx';

interface FamilyPickerProps {
  readonly coach: Pick<CoachView, 'families' | 'narrowed'>;
  readonly send: Send;
}

/** Asks which iPhone it is, where the phone does not tell; what can be ruled out is not offered. */
export function FamilyPicker({ coach: { families, narrowed }, send }: FamilyPickerProps) {
  return (
    <fieldset className={css.picker}>
      <legend>{say({ id: 'ui.coach.which' })}</legend>
      {narrowed !== null && <p className={css.note}>{say(narrowed)}</p>}
      <div className={css.choices}>
        {families.map((family) => (
          <button
            key={family}
            type="button"
            className={css.choice}
            data-family={family}
            onClick={() => {
              send({ type: 'say-buttons', family });
            }}
          >
            <span className={css.picture}>
              <PhoneDrawing
                phone={{ family, hasHome: hasHome(family) }}
                held={[]}
                screen="any"
                labels={false}
              />
            </span>
            {say({ id: `coach.family.${family}` })}
          </button>
        ))}
      </div>
      <p className={css.note}>{say({ id: 'ui.coach.which.hint' })}</p>
    </fieldset>
  );
}

/** Most of the latest family have none. */
function hasHome(family: ButtonFamily): boolean {
  return family !== 'volume-up-down-side';
}
