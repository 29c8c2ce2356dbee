import type { activationCopyCalls } from '../../contract/activation-copies.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import type { ComparedCopy } from '../jobs/compare-copy.ts';
import type { ExportCopy } from '../jobs/export-copy.ts';
import type { ExportRecord, WrittenRecord } from '../jobs/export-record.ts';
import type { TakenInCopy } from '../jobs/take-in-copy.ts';

export const activationCopyHandlers: Handlers<typeof activationCopyCalls> = {
  'activations.exportCopy': async ({ id, jobId, token }, desk) => {
    const input: ExportCopy = { id, path: desk.grantedPath(token), ...by(desk) };
    return await desk.runJob<{ entries: number; files: number; lastHash: string }>({
      ...{ jobId, name: 'export-copy', input },
    });
  },
  'activations.compareCopy': async ({ jobId, token }, desk) => {
    const input = { path: desk.grantedPath(token), now: desk.clock.now() };
    return await desk.runJob<ComparedCopy>({ jobId, name: 'compare-copy', input });
  },
  'activations.takeInCopy': async ({ jobId, token, lastHash }, desk) => {
    const input = { path: desk.grantedPath(token), lastHash };
    const taken = await desk.runJob<TakenInCopy>({ jobId, name: 'take-in-copy', input });
    // A stand-down that came with it has measured recovery times.
    desk.changed('activations', 'functions', 'findings');
    return taken;
  },
  'activations.exportRecord': async ({ id, jobId, token, language }, desk) => {
    const input: ExportRecord = { id, folder: desk.grantedPath(token), language, ...by(desk) };
    return await desk.runJob<WrittenRecord>({ jobId, name: 'export-record', input });
  },
};

function by({ clock, author }: Pick<DeskContext, 'clock' | 'author'>) {
  return { exportedAt: clock.now(), exportedBy: author };
}
