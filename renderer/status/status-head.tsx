import type { StatusId } from '../../preload/contract/snapshot.ts';
import { StateIcon } from './state-icon.tsx';
import css from './status-pane.module.css';

interface StatusHeadProps {
  readonly id: StatusId;
  readonly title: string;
  readonly sentence: string;
}

/** The sign of a state and its words. */
export function StatusHead({ id, title, sentence }: StatusHeadProps) {
  return (
    <div className={css.head}>
      <StateIcon id={id} />
      <h1 data-testid="status-title">{title}</h1>
      <p className={css.sentence}>{sentence}</p>
    </div>
  );
}
