import { FolderOpen, Save } from 'lucide-react';

import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import type { Send } from '../use-snapshot.ts';
import css from './case-share.module.css';

interface CaseShareProps {
  /** True when there is something to save. */
  readonly canSave: boolean;
  readonly send: Send;
}

/** The way to another computer and back: a small file. */
export function CaseShare({ canSave, send }: CaseShareProps) {
  return (
    <section className={css.share} aria-label={say({ id: 'ui.case.title' })} data-testid="case">
      <p className={css.words}>
        <b>{say({ id: 'ui.case.title' })}</b> {say({ id: 'ui.case.what' })}
      </p>
      <div className={css.buttons}>
        {canSave && (
          <Button
            look="line"
            onClick={() => {
              send({ type: 'save-case' });
            }}
          >
            <Save size={16} aria-hidden="true" />
            {say({ id: 'ui.case.save' })}
          </Button>
        )}
        <Button
          look="line"
          onClick={() => {
            send({ type: 'open-case' });
          }}
        >
          <FolderOpen size={16} aria-hidden="true" />
          {say({ id: 'ui.case.open' })}
        </Button>
      </div>
    </section>
  );
}
