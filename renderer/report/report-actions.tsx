import { Check, ClipboardCopy, Download, Printer, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

import type { ReportForm, ReportPreview } from '../../preload/contract/report.ts';
import type { MessageId } from '../../preload/contract/words/en.ts';
import { say } from '../say.ts';
import { Switch } from '../ui/switch.tsx';
import { Button, type ButtonLook } from '../ui/button.tsx';
import type { Send } from '../use-snapshot.ts';
import css from './report-actions.module.css';

interface ReportActionsProps {
  readonly preview: ReportPreview;
  readonly send: Send;
}

/** The forms of the report, the switch for the numbers in it, and what became of the last form. */
export function ReportActions({ preview, send }: ReportActionsProps) {
  const { view, live, busy, told } = preview;
  const button = (
    form: ReportForm,
    words: MessageId,
    icon: ReactNode,
    look: ButtonLook = 'line',
  ) => (
    <Button
      look={look}
      // It stays where the keyboard is; pressed meanwhile it does nothing.
      aria-disabled={busy !== null}
      onClick={() => {
        if (busy === null) send({ type: 'make-report', form });
      }}
    >
      {icon}
      {say({ id: busy === form ? 'ui.report.busy' : words })}
    </Button>
  );
  return (
    <div className={css.actions}>
      <Switch
        on={view.numbersShown}
        onChange={(on) => {
          send({ type: 'show-numbers', on });
        }}
        hint="report-numbers-hint"
      >
        {say({ id: 'ui.report.numbers' })}
        <span className={css.hint} id="report-numbers-hint">
          {say({ id: 'ui.report.numbers.hint' })}
        </span>
      </Switch>
      <div className={css.buttons}>
        {button('pdf', 'ui.report.pdf', <Download size={16} aria-hidden="true" />, 'filled')}
        {button('print', 'ui.report.print', <Printer size={16} aria-hidden="true" />)}
        {button('text', 'ui.report.text', <ClipboardCopy size={16} aria-hidden="true" />)}
        {button('html', 'ui.report.html', null)}
      </div>
      {live && (
        <div className={css.record}>
          <p className={css.hint}>{say({ id: 'ui.report.journal.hint' })}</p>
          {button('journal', 'ui.report.journal', null, 'plain')}
        </div>
      )}
      <div role="status">
        {told !== null && (
          <p className={css.told} data-tone={told.tone}>
            {told.tone === 'good' ? (
              <Check size={16} aria-hidden="true" />
            ) : (
              <TriangleAlert size={16} aria-hidden="true" />
            )}
            {say(told.words)}
          </p>
        )}
      </div>
    </div>
  );
}
