import { type Learned, learn, system32 } from '../learn.ts';
import { readProcessNames, readTaskList } from '../read/process-list.ts';
import type { Tools } from '../tools.ts';

/**
 * The names of all programs that run. Which ones a person uses is nobody's business, so `excerpt`
 * says what of it may be shown.
 */
export function runningPrograms(
  tools: Tools,
  excerpt: (names: readonly string[]) => string,
): Promise<Learned<readonly string[]>> {
  return tools.platform === 'win32'
    ? learn(tools, {
        file: system32(tools, 'tasklist.exe'),
        args: ['/fo', 'csv', '/nh'],
        read: readTaskList,
        excerpt,
      })
    : learn(tools, {
        file: '/bin/ps',
        args: [tools.platform === 'darwin' ? '-axo' : '-eo', 'comm='],
        read: readProcessNames,
        excerpt,
      });
}
