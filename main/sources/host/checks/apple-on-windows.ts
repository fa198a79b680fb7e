import { type Learned, learn, proven, system32, type Untold } from '../learn.ts';
import { packagesOf, readAppxPackages } from '../read/apple-packages.ts';
import { nothingIn, read } from '../read/reading.ts';
import { readRegQuery } from '../read/reg-query.ts';
import { learnByScript } from '../powershell.ts';
import type { Tools } from '../tools.ts';

/** Apple's programs on this Windows, with their versions; null for one that is not there. */
export interface AppleOnWindows {
  /** iTunes from Apple's own page. */
  readonly iTunes: string | null;
  /** iTunes from Microsoft's shop. */
  readonly storeITunes: string | null;
  readonly devices: string | null;
  /** Apple Mobile Device Support, which iTunes from Apple's page brings along. */
  readonly support: string | null;
}

const iTunesKey = 'SOFTWARE\\Apple Computer, Inc.\\iTunes';
const supportKey = 'SOFTWARE\\Apple Inc.\\Apple Mobile Device Support';
const packagesKey =
  'HKCU\\Software\\Classes\\Local Settings\\Software\\Microsoft\\Windows\\CurrentVersion\\AppModel\\Repository\\Packages';

/** A key that every Windows has: it tells a key that is not there from a tool that may not run. */
const controlKey = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';

/** Finds Apple's programs. That there are none is learned only from tools that surely answered. */
export async function appleOnWindows(tools: Tools): Promise<Learned<AppleOnWindows>> {
  const [iTunes, support, packages] = await Promise.all([
    versionAt(tools, iTunesKey),
    versionAt(tools, supportKey),
    packagesHere(tools),
  ]);
  const found: AppleOnWindows = {
    iTunes: iTunes.kind === 'learned' ? iTunes.value : null,
    support: support.kind === 'learned' ? support.value : null,
    storeITunes: packages.kind === 'learned' ? packages.value.iTunes : null,
    devices: packages.kind === 'learned' ? packages.value.devices : null,
  };
  const isSome = found.iTunes !== null || found.storeITunes !== null || found.devices !== null;
  if (!isSome) {
    const gap = [iTunes, packages].find(
      (one): one is Untold => one.kind === 'untold' && one.why !== 'missing',
    );
    if (gap !== undefined) return gap;
    const control = await learn(tools, {
      file: system32(tools, 'reg.exe'),
      args: ['query', controlKey, '/v', 'CurrentBuild'],
      read: readRegQuery,
    });
    if (control.kind === 'untold') return control;
  }
  return proven('installed programs', found, linesOf(found));
}

/** Both halves of the registry: a program of 32 bits keeps its notes in one of its own. */
async function versionAt(tools: Tools, key: string): Promise<Learned<string>> {
  const [wide, narrow] = await Promise.all(
    ['/reg:64', '/reg:32'].map((view) =>
      learn(tools, {
        file: system32(tools, 'reg.exe'),
        args: ['query', `HKLM\\${key}`, view],
        read: (text, code) => {
          const keys = readRegQuery(text, code);
          if (keys.kind === 'unread') return keys;
          const version = keys.value[0]?.values.get('Version');
          return version === undefined ? nothingIn(text) : read(version);
        },
      }),
    ),
  );
  if (wide === undefined || narrow === undefined) throw new Error('two were asked');
  return narrow.kind === 'learned' && wide.kind === 'untold' ? narrow : wide;
}

async function packagesHere(tools: Tools): Promise<Learned<ReturnType<typeof packagesOf>>> {
  const listed = await learn(tools, {
    file: system32(tools, 'reg.exe'),
    args: ['query', packagesKey],
    read: (text, code) => {
      const keys = readRegQuery(text, code);
      return keys.kind === 'unread' ? keys : read(packagesOf(keys.value));
    },
    excerpt: (value) => JSON.stringify(value),
  });
  if (listed.kind === 'learned') return listed;
  const told = await learnByScript(tools, {
    name: 'Get-AppxPackage',
    text: packagesScript,
    read: readAppxPackages,
    timeoutMs: 20_000,
  });
  return told.kind === 'learned' ? told : listed;
}

const packagesScript = `
$ProgressPreference = 'SilentlyContinue'
try {
  [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
  $all = @(Get-AppxPackage -Name 'AppleInc.*' | Select-Object Name, PackageFullName)
  if ($all.Count -eq 0) { '[]' } else { ConvertTo-Json -Compress -InputObject $all }
} catch { '' }
`;

function linesOf({ iTunes, storeITunes, devices, support }: AppleOnWindows): string {
  return [
    `iTunes from Apple: ${iTunes ?? 'not found'}`,
    `iTunes from the Microsoft Store: ${storeITunes ?? 'not found'}`,
    `Apple Devices: ${devices ?? 'not found'}`,
    `Apple Mobile Device Support: ${support ?? 'not found'}`,
  ].join('\n');
}
