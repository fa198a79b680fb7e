/**
 * The host probe: a process that answers checks of the computer, tells of each as it is answered,
 * and ends. It exists because the checks start other programs, and some block while they run.
 */
import { homedir, hostname, userInfo } from 'node:os';

import { parentPort } from '../parent-port.ts';
import { allChecks } from './checks/all-checks.ts';
import { rememberDaily } from './daily-pages.ts';
import { type ProbeMessage, type ProbeRequest, parseProbeOrder } from './message.ts';
import { createRealTools } from './real-tools.ts';
import { recordTools } from './record-tools.ts';
import { planChecks, runChecks } from './run-checks.ts';
import { createProgramRunner } from './run-program.ts';
import { createScrub, scrubAnswer } from './scrub.ts';

/** Time for the last answer to leave the process. */
const lastWords = 100;

const parent = parentPort();
const tell = (message: ProbeMessage): void => parent.post(message);

// Without it macOS may give a number that it keeps for programs built long ago.
process.env['SYSTEM_VERSION_COMPAT'] = '0';

const programs = createProgramRunner({
  platform: process.platform,
  env: process.env,
  cwd: process.platform === 'win32' ? (process.env['SystemRoot'] ?? 'C:\\') : '/',
});
process.on('exit', () => programs.endAll());
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit());
}

async function answerAll({ costs, context, record, keep }: ProbeRequest): Promise<void> {
  const scrub = createScrub({ home: homedir(), user: userInfo().username, host: hostname() });
  const network = costs.includes('network');
  const asking = createRealTools({ programs, context, network });
  const real = keep === null ? asking : { ...asking, get: rememberDaily(asking, keep) };
  const tools = record === null ? real : recordTools(real, record, scrub);
  const plan = planChecks(allChecks, tools.platform, new Set(costs));
  tell({ kind: 'begun', checks: plan.map(({ check }) => check.id) });

  const named = tools.system.os().then((found) => {
    if (found.kind === 'os') tell({ kind: 'known', system: found.name });
    else tell({ kind: 'unknown', reason: `${found.why}: ${found.detail}`.slice(0, 200) });
  });
  const answered = runChecks(plan, tools, ({ answer, cost, tookMs }) => {
    tell({ kind: 'answer', answer: scrubAnswer(answer, scrub), cost, tookMs });
  });
  await Promise.all([named, answered]);
  tell({ kind: 'done' });
  setTimeout(() => process.exit(0), lastWords);
}

parent.listen((message) => {
  const order = parseProbeOrder(message);
  if (order?.kind === 'stop') process.exit(0);
  if (order?.kind === 'ask') void answerAll(order.request);
});
