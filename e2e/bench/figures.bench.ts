import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'playwright/test';

import { measureAttach } from './attach.ts';
import { measureChecks } from './checks.ts';
import { measureCore } from './core.ts';
import { measureLongLog } from './long-log.ts';
import { measureParser } from './parser.ts';
import { measureMemory, measureRest } from './rest.ts';
import { measureSizes } from './sizes.ts';
import { measureStart } from './start.ts';
import type { Subjects } from './subject.ts';
import { prepareSubjects } from './subject.ts';

let subjects: Subjects;

test.beforeAll(async () => {
  subjects = await prepareSubjects();
});

test.afterAll(() => {
  for (const { profile } of Object.values(subjects) as readonly Subjects['bare'][]) {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('Sizes', () => measureSizes(subjects));
test('Core', () => measureCore(join(import.meta.dirname, '..', '..', '.cache', 'bench', 'core')));
test('Parser', () =>
  measureParser(join(import.meta.dirname, '..', '..', '.cache', 'bench', 'core')));
test('Long log', () => measureLongLog());
test('Start', () => measureStart(subjects));
test('Checks', () => measureChecks(subjects));
test('Attach', () => measureAttach());
test('Memory', () => measureMemory(subjects));
test('Processor', () => measureRest(subjects));
