import type { HostFacts } from '../../session/event.ts';

/** Other systems than the three are close to Linux, as far as words and checks go. */
export function platformOf(platform: NodeJS.Platform): HostFacts['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
