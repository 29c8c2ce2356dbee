import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentBytes } from '../../../../domain/activation/attachment-size.ts';
import { CallFailed, call, shell } from '../../../desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useWritten } from '../../activation-log.ts';
import { useRefusal } from '../../use-refusal.ts';
import { useActivationView } from '../activation-context.ts';

export interface Attaching {
  busy: boolean;
  /** Why the last file was not attached; empty when it was. */
  problem: string;
  /** Asks for a file. @returns whether one was attached. */
  choose: (text: string) => Promise<boolean>;
  /** Takes files that were dropped. */
  take: (files: readonly File[], text: string) => Promise<boolean>;
  /** Takes what was pasted, which has no name of its own. */
  paste: (files: readonly File[], text: string) => Promise<boolean>;
}

/** Attaches files to the log, or to a task as its evidence. The words go with the first of them. */
export function useAttach(task: string | null): Attaching {
  const { t } = useTranslation('log');
  const { state, now } = useActivationView();
  const written = useWritten(state.id);
  const refusal = useRefusal();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  /** @returns whether all of them are attached; the rest of what failed is not tried. */
  async function inTurn(work: () => Promise<string[]>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setProblem('');
    try {
      const names = await work();
      if (names.length > 0) announce(t('attach.done', { file: format.list(names) }));
      return names.length > 0;
    } catch (error) {
      const words = t('attach.failed', { reason: refusal(error) });
      setProblem(words);
      announce(words);
      return false;
    } finally {
      setBusy(false);
    }
  }

  async function send(files: readonly { name: string; file: File }[], text: string): Promise<string[]> {
    for (const [index, { name, file }] of files.entries()) {
      refuseLarge(file);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const words = index === 0 ? text : '';
      written(
        await call('activations.attachBytes', { id: state.id, fileName: name, bytes, text: words, task }),
      );
    }
    return files.map(({ name }) => name);
  }

  return {
    busy,
    problem,
    choose: (text) =>
      inTurn(async () => {
        const chosen = await shell('files.chooseSource', { type: 'attachment' });
        if (!chosen) return [];
        written(await call('activations.attach', { id: state.id, token: chosen.token, text, task }));
        return [chosen.name];
      }),
    take: (files, text) =>
      inTurn(() =>
        send(
          files.map((file) => ({ name: file.name, file })),
          text,
        ),
      ),
    paste: (files, text) => {
      const at = format.dateTime(now, state.timeZone).replaceAll(':', '.');
      const name = (file: File) => `${t('attach.pasted', { at })}${/\.\w+$/.exec(file.name)?.[0] ?? ''}`;
      return inTurn(() =>
        send(
          files.map((file) => ({ name: name(file), file })),
          text,
        ),
      );
    },
  };
}

function refuseLarge({ size }: File): void {
  if (size <= attachmentBytes) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  throw new CallFailed({ ok: false, code: 'attachment_too_large', message: '', details: { megabytes } });
}
