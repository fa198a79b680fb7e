import { describe, expect, test } from 'vitest';

import { isTrustedSender, type SenderLike } from './sender.ts';

const mainFrame = { url: 'app://companion/index.html' };

function from(url: string): SenderLike {
  const frame = { url };
  return { sender: { id: 1, mainFrame: frame }, senderFrame: frame };
}

describe('isTrustedSender', () => {
  test('trusts the main frame of the known contents on our page', () => {
    expect(isTrustedSender({ sender: { id: 1, mainFrame }, senderFrame: mainFrame }, 1)).toBe(true);
  });

  const forged: readonly [string, SenderLike][] = [
    ['other contents', { sender: { id: 2, mainFrame }, senderFrame: mainFrame }],
    ['a frame that has gone', { sender: { id: 1, mainFrame }, senderFrame: null }],
    [
      'a sub-frame with our address',
      { sender: { id: 1, mainFrame }, senderFrame: { url: mainFrame.url } },
    ],
    ['another host', from('app://evil/index.html')],
    ['our host with more behind it', from('app://companion.evil/index.html')],
    ['our host as a user name', from('app://companion@evil/index.html')],
    ['a user name before our host', from('app://me@companion/index.html')],
    ['our host with a port', from('app://companion:8080/index.html')],
    ['another scheme with our host', from('https://companion/index.html')],
    ['a file', from('file:///index.html')],
    ['a data address', from('data:text/html,app://companion/')],
    ['an empty page', from('about:blank')],
    ['no address', from('')],
    ['half an address', from('app:')],
  ];
  test.each(forged)('refuses %s', (_, event) => {
    expect(isTrustedSender(event, 1)).toBe(false);
  });
});
