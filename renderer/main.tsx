import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import { reportPainted, whenKnown } from './use-snapshot.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

// Style sheets stop moving things while nobody can see them.
const followVisibility = (): void => {
  document.documentElement.toggleAttribute('data-hidden', document.hidden);
};
document.addEventListener('visibilitychange', followVisibility);
followVisibility();

// Until main has answered, the static page stays: rendering sooner would only blank it.
whenKnown(() => {
  createRoot(root).render(<App onPainted={reportPainted} />);
});
