import { FileText } from 'lucide-react';

import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import type { Send } from '../use-snapshot.ts';
import css from './report-offer.module.css';

/** In step 5: what to take along, made ready. */
export function ReportOffer({ send }: { readonly send: Send }) {
  return (
    <div className={css.offer}>
      <FileText size={20} aria-hidden="true" />
      <p>{say({ id: 'ui.report.intro' })}</p>
      <Button
        look="line"
        onClick={() => {
          send({ type: 'show-report', open: true });
        }}
      >
        {say({ id: 'ui.report.open' })}
      </Button>
    </div>
  );
}
