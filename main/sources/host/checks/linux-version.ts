import { check, ok } from '../check.ts';
import { couldNotTell, learnFile, proven } from '../learn.ts';
import { decode } from '../read/decode.ts';
import { readOsRelease } from '../read/linux-files.ts';

const id = 'linux-version';

/** Which Linux runs here. */
export const linuxVersion = check({
  id,
  platforms: ['linux'],
  ways: {
    cheap: {
      timeoutMs: 20_000,
      ask: async (tools) => {
        const file = await learnFile(tools, {
          path: '/etc/os-release',
          read: (bytes) => readOsRelease(decode(bytes)),
          excerpt: (name) => name,
        });
        if (file.kind === 'learned') return ok(id, 'read', [file.proof], { name: file.value });
        const os = await tools.system.os();
        const said = os.kind === 'os' ? proven('name of the system', os.name, os.name) : file;
        return said.kind === 'learned'
          ? ok(id, 'read', [said.proof], { name: said.value })
          : couldNotTell(id, said);
      },
    },
  },
});
