import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activationTime } from '../../../../domain/activation/activation-clock.ts';
import {
  type DraftProblems,
  entryCommand,
  isNothing,
  nextDraft,
} from '../../../../domain/activation/entry-draft.ts';
import type { EntryDraft } from '../../../../domain/activation/entry-draft-types.ts';
import { announce } from '../../../ui/announce.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useActivationView } from '../activation-context.ts';
import { type DraftInHand, useEntryDraft } from './use-entry-draft.ts';

interface EntryInHand extends DraftInHand {
  /** Changes the words; the first key that is struck is the time of a scribe's entry. */
  typeText: (text: string) => void;
  problems: DraftProblems;
  /** Why the log did not take it. */
  refusal: string;
  write: () => Promise<void>;
}

/** What is being written, and how it goes into the log. What is typed on while it is written stays. */
export function useWriteEntry(
  form: RefObject<HTMLFormElement | null>,
  input: RefObject<HTMLTextAreaElement | null>,
): EntryInHand {
  const { t } = useTranslation('log');
  const { state, act } = useActivationView();
  const refusalOf = useRefusal();
  const { draft, change } = useEntryDraft(state.id);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const clockNow = () => activationTime(state.clock, new Date().toISOString());

  function typeText(text: string): void {
    change((before) => ({
      ...before,
      text,
      begunAt: text === '' ? null : (before.begunAt ?? clockNow()),
    }));
  }

  async function write(): Promise<void> {
    // Enter on an empty line is a slip, and no mistake.
    if (busy || isNothing(draft)) return;
    const read = entryCommand(draft, state, clockNow());
    setRefusal('');
    if ('problems' in read) {
      setProblems(read.problems);
      focusProblem(form);
      return;
    }
    setProblems({});
    setBusy(true);
    try {
      await act(read.command);
      announce(t('entry.done'));
      change((before) =>
        isTypedOn(before, draft) ? withoutWritten(before, draft, clockNow()) : nextDraft(before),
      );
    } catch (error) {
      setRefusal(refusalOf(error));
    }
    setBusy(false);
    input.current?.focus();
  }

  return { draft, change, typeText, problems, refusal, write };
}

function isTypedOn(before: EntryDraft, written: EntryDraft): boolean {
  return before.text !== written.text && before.text.startsWith(written.text);
}

function withoutWritten(before: EntryDraft, written: EntryDraft, now: string): EntryDraft {
  return { ...nextDraft(before), text: before.text.slice(written.text.length), begunAt: now };
}

/** The first field that is not right has the focus, once its error is drawn. */
function focusProblem(form: RefObject<HTMLFormElement | null>): void {
  setTimeout(() => {
    const field = form.current?.querySelector('[aria-invalid="true"], [data-problem] input');
    if (field instanceof HTMLElement) field.focus();
  }, 0);
}
