import type { LogFolderView } from '../../preload/contract/log-drawer.ts';
import { say } from '../say.ts';
import css from './log-drawer.module.css';

/** No log was found: what that means, and where it was looked for. */
export function NoLog({ folders }: { readonly folders: readonly LogFolderView[] }) {
  return (
    <div className={css.none}>
      <p>{say({ id: 'ui.log.none' })}</p>
      {folders.length > 0 && (
        <>
          <p>{say({ id: 'ui.log.folders' })}</p>
          <ul>
            {folders.map(({ name, words }) => (
              <li key={name}>
                <code>{name}</code> <span>{say(words)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{say({ id: 'ui.log.drop' })}</p>
    </div>
  );
}
