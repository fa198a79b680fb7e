import { attention, check, ok } from '../check.ts';
import { couldNotTell, learn, system32 } from '../learn.ts';
import { nothingIn, read } from '../read/reading.ts';
import { readRegQuery, registryNumber } from '../read/reg-query.ts';

const id = 'windows-version';
const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';

/** The first build of Windows 11; the registry goes on calling it Windows 10. */
const firstEleven = 22_000;

/** The last Windows 10, 22H2. */
const lastTen = 19_045;

/** Which Windows runs here. */
export const windowsVersion = check({
  id,
  platforms: ['win32'],
  ways: {
    cheap: {
      timeoutMs: 12_000,
      ask: async (tools) => {
        const said = await learn(tools, {
          file: system32(tools, 'reg.exe'),
          args: ['query', key],
          read: (text, code) => {
            const keys = readRegQuery(text, code);
            if (keys.kind === 'unread') return keys;
            const values = keys.value[0]?.values;
            const build = registryNumber(values?.get('CurrentBuild'));
            return build === null
              ? nothingIn(text)
              : read({
                  build,
                  revision: registryNumber(values?.get('UBR')),
                  release: values?.get('DisplayVersion') ?? '',
                });
          },
          // The key also names the person that Windows was sold to.
          excerpt: ({ build, revision, release }) =>
            `CurrentBuild ${build}, UBR ${revision ?? '?'}, ${release}`,
        });
        if (said.kind === 'untold') return couldNotTell(id, said);
        const { build, revision, release } = said.value;
        const values = {
          name: `Windows ${build >= firstEleven ? '11' : '10'}${release === '' ? '' : ` ${release}`}`,
          build: revision === null ? String(build) : `${build}.${revision}`,
        };
        return build < lastTen
          ? attention(id, 'too-old', [said.proof], values)
          : ok(id, 'read', [said.proof], values);
      },
    },
  },
});
