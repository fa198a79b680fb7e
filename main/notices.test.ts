import { expect, test, vi } from 'vitest';

import { noticeIds } from '../preload/contract/snapshot.ts';
import { createNotices } from './notices.ts';
import { say } from './say.ts';

const ids = (notices: ReturnType<typeof createNotices>) => notices.views.map(({ id }) => id);

test('shows what each origin has to say, each thing once', () => {
  const notices = createNotices(() => undefined);
  notices.set('journal', ['history-damaged', 'history-not-saved']);
  notices.set('replay', ['replay-damaged', 'history-damaged']);
  expect(ids(notices)).toEqual(['history-damaged', 'history-not-saved', 'replay-damaged']);
  notices.set('journal', []);
  expect(ids(notices)).toEqual(['replay-damaged', 'history-damaged']);
});

test('a dismissed notice stays away until it has gone and comes again', () => {
  const notices = createNotices(() => undefined);
  notices.set('journal', ['history-not-saved-full']);
  notices.dismiss('history-not-saved-full');
  notices.set('journal', ['history-not-saved-full', 'history-damaged']);
  expect(ids(notices)).toEqual(['history-damaged']);
  notices.set('journal', []);
  notices.set('journal', ['history-not-saved-full']);
  expect(ids(notices)).toEqual(['history-not-saved-full']);
});

test('tells of every change', () => {
  const onChange = vi.fn();
  const notices = createNotices(onChange);
  notices.set('journal', ['history-damaged']);
  notices.dismiss('history-damaged');
  expect(onChange).toHaveBeenCalledTimes(2);
});

test.each(noticeIds)('%s has words', (id) => {
  const notices = createNotices(() => undefined);
  notices.set('journal', [id]);
  const [view] = notices.views;
  expect(view && say(view.text)).toMatch(/^[A-Z].*\.$/);
});
