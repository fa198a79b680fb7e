import { type Learned, learn, learnFile } from '../learn.ts';
import { type MacVersion, readSwVers, readSystemVersion } from '../read/mac-version.ts';
import type { Tools } from '../tools.ts';

/** Which macOS runs: asked of the system's tool, or else of the file that it reads. */
export async function macNow(tools: Tools): Promise<Learned<MacVersion>> {
  const said = await learn(tools, { file: '/usr/bin/sw_vers', args: [], read: readSwVers });
  if (said.kind === 'learned') return said;
  const path = '/System/Library/CoreServices/SystemVersion.plist';
  const file = await learnFile(tools, { path, read: readSystemVersion });
  return file.kind === 'learned' ? file : said;
}
