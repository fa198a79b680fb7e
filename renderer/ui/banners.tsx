import type { Shown } from '../snapshot-store.ts';
import { say } from '../say.ts';
import type { Companion } from '../use-snapshot.ts';
import { NoticeBar } from './notice-bar.tsx';
import { ReplayBanner } from './replay-banner.tsx';
import { TroubleStrip } from './trouble.tsx';

/** What lies over both panes: lost touch, a replay, and what Holdsteady has to say of itself. */
export function Banners({
  snapshot,
  companion,
}: {
  readonly snapshot: Shown['snapshot'];
  readonly companion: Companion;
}) {
  const { send, state, refresh, refused, dismissRefused } = companion;
  const { replay, notices } = snapshot;
  const failed = refused && state.touch === 'kept';
  return (
    <div className="banners">
      {state.touch === 'lost' && <TroubleStrip onAgain={refresh} />}
      {replay !== null && (
        <ReplayBanner
          replay={replay}
          onLeave={() => {
            send({ type: 'leave-replay' });
          }}
        />
      )}
      {(notices.length > 0 || failed) && (
        <section aria-label={say({ id: 'ui.notices.label' })}>
          {notices.map(({ id, tone, text }) => (
            <NoticeBar
              key={id}
              tone={tone}
              words={say(text)}
              onDismiss={() => {
                send({ type: 'dismiss-notice', notice: id });
              }}
            />
          ))}
          {failed && (
            <NoticeBar tone="idle" words={say({ id: 'ui.refused' })} onDismiss={dismissRefused} />
          )}
        </section>
      )}
    </div>
  );
}
