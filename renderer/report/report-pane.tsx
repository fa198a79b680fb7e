import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';

import type { ReportPreview } from '../../preload/contract/report.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import type { Send } from '../use-snapshot.ts';
import { ReportActions } from './report-actions.tsx';
import css from './report-pane.module.css';
import { ReportSheet } from './report-sheet.tsx';

interface ReportPaneProps {
  readonly preview: ReportPreview;
  readonly send: Send;
  readonly onClose: () => void;
}

/** The report to read through before it is made, and the ways in which it can be made. */
export function ReportPane({ preview, send, onClose }: ReportPaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section
      id="report"
      className={`work-pane ${css.pane ?? ''}`}
      aria-labelledby="report-title"
      data-pane="report"
      tabIndex={-1}
    >
      <div className={css.head}>
        <h2 id="report-title" ref={heading} tabIndex={-1}>
          {say({ id: 'ui.report.title' })}
        </h2>
        <Button
          look="icon"
          aria-label={say({ id: 'ui.report.close' })}
          title={say({ id: 'ui.report.close' })}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <p className={css.intro}>{say({ id: 'ui.report.intro' })}</p>
      <ReportActions preview={preview} send={send} />
      <ReportSheet view={preview.view} />
    </section>
  );
}
