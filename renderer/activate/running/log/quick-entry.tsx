import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type Ref, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryDraft, EntryDraftKind } from '../../../../domain/activation/entry-draft-types.ts';
import { useCommand, useNewCommand } from '../../../ui/commands.ts';
import { useActivationView } from '../activation-context.ts';
import { useAttach } from './attach.ts';
import { DropFiles } from './drop-files.tsx';
import { CallFields, LateField, ReasonField, WhenField } from './entry-fields.tsx';
import type { Shortcut } from './entry-shortcuts.tsx';
import { EntryText, toBlank } from './entry-text.tsx';
import classes from './log.module.css';
import { ScribeBar } from './scribe-bar.tsx';
import { speakers } from './speakers.ts';
import { TemplateMenu } from './template-menu.tsx';
import type { DraftInHand } from './use-entry-draft.ts';
import { useWriteEntry } from './use-write-entry.ts';

const kinds: readonly EntryDraftKind[] = ['note', 'decide', 'contact'];

/** Writes into the log: Enter writes what stands there, a decision with its reason, a call with its outcome. */
export function QuickEntry() {
  const { t } = useTranslation('log');
  const { t: said } = useTranslation('activate');
  const { state } = useActivationView();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const when = useRef<HTMLInputElement>(null);
  const templates = useRef<HTMLButtonElement>(null);
  const people = useMemo(() => speakers(state), [state]);
  const entry = useWriteEntry(form, input);
  const { draft, change, typeText, problems } = entry;
  const attaching = useAttach(null);
  const toText = () => input.current?.focus();
  function toFirstBlank(): void {
    toText();
    input.current?.setSelectionRange(0, 0);
    if (input.current) toBlank(input.current);
  }
  useNewCommand(said('command.entry'), toText);
  useCommand({ id: 'log-entry', title: said('command.entry'), keys: 'n', run: toText });

  // Words with a time or a speaker of their own are an entry, and no caption.
  const isCaption =
    draft.kind === 'note' && draft.when === '' && draft.saidBy === '' && !['', '/'].includes(draft.text);
  async function attach(how: (text: string) => Promise<boolean>): Promise<void> {
    if ((await how(isCaption ? draft.text : '')) && isCaption) typeText('');
    toText();
  }

  const shortcuts: Record<Shortcut, () => void> = {
    note: () => change({ kind: 'note' }),
    decide: () => change({ kind: 'decide' }),
    contact: () => change({ kind: 'contact' }),
    when: () => when.current?.focus(),
    template: () => templates.current?.click(),
    file: () => void attach(attaching.choose),
    scribe: () => change({ isScribe: !draft.isScribe }),
  };

  function onKeyDown(event: { altKey: boolean; code: string; preventDefault(): void }): void {
    const number = event.altKey && draft.isScribe ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
    if (number === undefined) return;
    event.preventDefault();
    change({ saidBy: people[Number(number) - 1] ?? '' });
  }

  return (
    <DropFiles
      disabled={attaching.busy}
      onFiles={(files) => void attach((text) => attaching.take(files, text))}
    >
      <form
        ref={form}
        noValidate
        className={classes.entryForm}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void entry.write();
        }}
      >
        <EntryHead draft={draft} change={change} />
        {draft.isScribe && (
          <ScribeBar
            people={people}
            chosen={draft.saidBy}
            onChoose={(saidBy) => change({ saidBy })}
            onDone={toText}
          />
        )}
        {draft.kind === 'contact' && (
          <CallFields draft={draft} change={change} problems={problems} people={people} />
        )}
        <EntryText
          input={input}
          label={t(`entry.label.${draft.kind}`)}
          placeholder={t(`entry.placeholder.${draft.kind}`)}
          value={draft.text}
          error={
            entry.refusal || attaching.problem || (problems.text ? t(`problem.text.${problems.text}`) : '')
          }
          onChange={typeText}
          onWrite={() => void entry.write()}
          onShortcut={(shortcut) => shortcuts[shortcut]()}
          onFiles={(files) => void attach((text) => attaching.paste(files, text))}
        />
        {draft.kind === 'decide' && <ReasonField draft={draft} change={change} problems={problems} />}
        <WhenField draft={draft} change={change} problems={problems} input={when} />
        <LateField draft={draft} change={change} problems={problems} />
        <EntryFoot
          templates={templates}
          draft={draft}
          attaching={attaching.busy}
          isCaption={isCaption}
          onAttach={() => void attach(attaching.choose)}
          onTemplate={(text) => {
            typeText(text);
            // The menu closes first, and leaves the focus.
            setTimeout(toFirstBlank, 0);
          }}
        />
      </form>
    </DropFiles>
  );
}

/** What kind of entry it is, and whether one person writes for others. */
function EntryHead({ draft, change }: DraftInHand) {
  const { t } = useTranslation('log');
  const { t: said } = useTranslation('activate');
  return (
    <div className={classes.formHead}>
      <SegmentedControl
        size="xs"
        aria-label={said('log.kind')}
        value={draft.kind}
        onChange={(value) => change({ kind: kinds.find((kind) => kind === value) ?? 'note' })}
        data={kinds.map((kind) => ({ value: kind, label: t(`entry.kind.${kind}`) }))}
      />
      <Switch
        size="xs"
        label={t('scribe.switch')}
        checked={draft.isScribe}
        onChange={(event) => change({ isScribe: event.currentTarget.checked, saidBy: '' })}
      />
    </div>
  );
}

interface EntryFootProps {
  templates: Ref<HTMLButtonElement>;
  draft: EntryDraft;
  attaching: boolean;
  /** What stands there goes with the file. */
  isCaption: boolean;
  onAttach: () => void;
  onTemplate: (text: string) => void;
}

function EntryFoot({ templates, draft, attaching, isCaption, onAttach, onTemplate }: EntryFootProps) {
  const { t } = useTranslation('log');
  return (
    <div className={classes.formFoot}>
      <TemplateMenu ref={templates} text={draft.text} onChoose={onTemplate} />
      <Button
        variant="default"
        size="xs"
        loading={attaching}
        leftSection={<IconPaperclip size={15} aria-hidden />}
        onClick={onAttach}
      >
        {t(isCaption ? 'attach.withWords' : 'attach.button')}
      </Button>
      <Button type="submit" size="xs" ml="auto">
        {t(`entry.write.${draft.kind}`)}
      </Button>
      <span className={classes.hint}>
        {t('attach.atOnce')} {t('shortcut.hint')}
      </span>
    </div>
  );
}
