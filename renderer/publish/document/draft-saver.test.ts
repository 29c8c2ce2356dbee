import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DraftPatch, DraftSaver } from './draft-saver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorded() {
  const saved: DraftPatch[] = [];
  const ends: (() => void)[] = [];
  let fails = false;
  const saver = new DraftSaver(async (patch) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    if (fails) throw new Error('disk full');
    saved.push(patch);
  });
  return { saver, saved, ends, failing: (now: boolean) => (fails = now) };
}

describe('DraftSaver', () => {
  it('saves once at a pause, the latest of each field, and is saved only when that has been answered', async () => {
    const { saver, saved, ends } = recorded();
    saver.change({ titleEn: 'W' });
    await vi.advanceTimersByTimeAsync(300);
    saver.change({ titleEn: 'Wa', titleFr: 'E' });
    expect(saver.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(600);
    expect(saver.state).toBe('saving');
    expect(saved).toEqual([]);
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.state).toBe('saved');
    expect(saved).toEqual([{ titleEn: 'Wa', titleFr: 'E' }]);
  });

  it('saves what was written while it was saving, before it says that all is saved', async () => {
    const { saver, saved, ends } = recorded();
    saver.change({ titleEn: 'A' });
    const flushed = saver.flush();
    saver.change({ titleEn: 'AB' });
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.state).toBe('saving');
    ends.shift()?.();
    expect(await flushed).toBe(true);
    expect(saved).toEqual([{ titleEn: 'A' }, { titleEn: 'AB' }]);
  });

  it('keeps what could not be saved, says so, and tries again', async () => {
    const { saver, saved, ends, failing } = recorded();
    failing(true);
    saver.change({ titleEn: 'A', titleFr: 'B' });
    const flushed = saver.flush();
    ends.shift()?.();
    expect(await flushed).toBe(false);
    expect(saver.state).toBe('failed');
    expect(saver.failure?.message).toBe('disk full');
    failing(false);
    saver.change({ titleFr: 'C' });
    await vi.advanceTimersByTimeAsync(600);
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([{ titleEn: 'A', titleFr: 'C' }]);
    expect(saver.state).toBe('saved');
  });

  it('tries again by itself', async () => {
    const { saver, saved, ends, failing } = recorded();
    failing(true);
    saver.change({ titleEn: 'A' });
    const flushed = saver.flush();
    ends.shift()?.();
    await flushed;
    failing(false);
    await vi.advanceTimersByTimeAsync(4000);
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([{ titleEn: 'A' }]);
  });

  it('is not done before what is under way is on the disk', async () => {
    const { saver, ends } = recorded();
    saver.change({ titleEn: 'A' });
    void saver.flush();
    let isDone = false;
    void saver.flush().then(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(10);
    expect(isDone).toBe(false);
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(isDone).toBe(true);
  });

  it('has nothing to do when nothing was written', async () => {
    const { saver, saved } = recorded();
    expect(await saver.flush()).toBe(true);
    expect(saved).toEqual([]);
  });
});
