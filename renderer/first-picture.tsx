import { stepIds } from '../preload/contract/step-id.ts';
import list from './checklist/checklist-pane.module.css';
import gate from './readiness/gate.module.css';
import { say } from './say.ts';
import { StatusHead } from './status/status-head.tsx';
import { Wordmark } from './ui/wordmark.tsx';

/**
 * What index.html holds before any script has run, drawn when the page is built: the window as it
 * is while the USB ports are read. Made of the parts of the real page, so that nothing moves when
 * that takes its place. No buttons: there is nobody yet to hear them.
 */
export function FirstPicture() {
  return (
    <div className="shell" aria-busy="true">
      <header className="bar">
        <Wordmark />
      </header>
      <main className="panes">
        <section className="status-pane" data-tone="idle">
          <StatusHead
            id="looking"
            title={say({ id: 'status.looking.title' })}
            sentence={say({ id: 'status.looking.sentence' })}
          />
        </section>
        <section className="work-pane list-pane">
          <div className="list-scroller">
            <div className={list.pane}>
              <div className={gate.ghost} />
              <div className={list.head}>
                <h2>{say({ id: 'ui.list.title' })}</h2>
              </div>
              {stepIds.map((step) => (
                <div key={step} className="ghost" />
              ))}
            </div>
          </div>
        </section>
      </main>
    </div>
  );
}
