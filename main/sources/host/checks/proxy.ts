import { attention, check, ok, unknown } from '../check.ts';
import { couldNotTell, learn, proven, untold } from '../learn.ts';
import { readMacProxy } from '../read/mac-proxy.ts';

const id = 'proxy';

/** Whether the way to Apple's servers leads through a proxy. Its address stays here: it names a firm. */
export const proxy = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: {
    cheap: {
      timeoutMs: 15_000,
      ask: async (tools) => {
        const said = tools.context.proxy?.trim() ?? '';
        if (said === '' && tools.platform === 'darwin') {
          const mac = await learn(tools, {
            file: '/usr/sbin/scutil',
            args: ['--proxy'],
            read: readMacProxy,
            excerpt: (kind) => `proxy: ${kind}`,
          });
          if (mac.kind === 'untold') return couldNotTell(id, mac);
          // What a script would choose for Apple is known only by running it.
          if (mac.value === 'by-script') return unknown(id, 'unreadable', [mac.proof]);
          return mac.value === 'none'
            ? ok(id, 'none', [mac.proof])
            : attention(id, 'set', [mac.proof]);
        }
        const kind = said.split(/[\s;]/, 1)[0] ?? '';
        const told = proven('resolveProxy', kind, kind);
        if (told.kind === 'untold')
          return couldNotTell(id, untold('resolveProxy', 'not-asked', ''));
        if (kind === 'DIRECT') return ok(id, 'none', [told.proof]);
        return /^(PROXY|HTTPS|SOCKS[45]?|QUIC)$/.test(kind)
          ? attention(id, 'set', [told.proof])
          : unknown(id, 'unreadable', [told.proof]);
      },
    },
  },
});
