import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import { JobRunner } from './run-job.ts';

describe('JobRunner', () => {
  let workspace: TestWorkspace;
  const jobs = new JobRunner();
  beforeEach(async () => {
    workspace = await testWorkspace();
  });
  afterEach(() => workspace.remove());

  const order = (name: string, input: unknown) => ({
    name,
    input,
    workspacePath: workspace.path,
    author: 'Test Author',
  });
  const copyOrder = () => order('save-copy', { target: join(workspace.folder, 'copy.holdfast') });

  it('runs a job in a thread of its own and tells how far it is', async () => {
    const steps: unknown[] = [];
    await jobs.run(randomUUID(), copyOrder(), (share, step) => steps.push([share, step]));
    expect(steps).toEqual([[null, 'copying']]);
  });

  it('ends a job that never looks whether it was cancelled', async () => {
    const jobId = randomUUID();
    const neverEnds = new URL('./testing/never-ends.ts', import.meta.url);
    const stubborn = new JobRunner(neverEnds);
    const running = stubborn.run(jobId, copyOrder(), () => void stubborn.cancel(jobId));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('refuses a second job under the same id, and an unknown one', async () => {
    const jobId = randomUUID();
    const first = jobs.run(jobId, copyOrder(), () => undefined);
    await expect(jobs.run(jobId, copyOrder(), () => undefined)).rejects.toThrow('is running');
    await first;
    await expect(jobs.run(randomUUID(), order('format-disk', {}), () => undefined)).rejects.toThrow(
      'no such job',
    );
  });
});
