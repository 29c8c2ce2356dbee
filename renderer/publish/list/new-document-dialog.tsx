import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type ActivationStatus, isUnderWay } from '../../../domain/activation/activation-state.ts';
import { type DeskInput, useCall, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { Template } from '../document-name.ts';
import { withoutTitle } from '../editor/read-writing-file.ts';
import { useToldOfFile } from '../editor/told-of-file.ts';
import { KindChoice } from './kind-choice.tsx';
import { kindGroups } from './kind-groups.ts';
import classes from './new-document.module.css';
import { type FileStart, StartFromFile } from './start-from-file.tsx';

const longestTitle = 200;

interface NewDocumentDialogProps {
  opened: boolean;
  /** The activation to start it for; null for the one that runs, if any. */
  activationId: string | null;
  onClose: () => void;
}

/** What kind of document, and what its facts are drawn from; the rest is written. */
export function NewDocumentDialog({ opened, activationId, onClose }: NewDocumentDialogProps) {
  const { t } = useTranslation('publish');
  const templates = useCall('documents.templates', {});
  const bindings = useCall('documents.bindings', {});
  const documents = useCall('documents.list', { archived: false });
  const all = {
    data: templates.data &&
      bindings.data &&
      documents.data && {
        ...bindings.data,
        templates: templates.data,
        used: new Map([...Map.groupBy(documents.data, (d) => d.kind)].map(([kind, of]) => [kind, of.length])),
      },
    error: templates.error ?? bindings.error ?? documents.error,
    refetch: () => {
      void templates.refetch();
      void bindings.refetch();
      void documents.refetch();
    },
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('new.title')}
      closeButtonProps={{ 'aria-label': t('new.cancel') }}
    >
      <Shown query={all}>
        {(data) => <NewDocumentForm {...data} activationId={activationId} onClose={onClose} />}
      </Shown>
    </Modal>
  );
}

interface NewDocumentFormProps extends Omit<NewDocumentDialogProps, 'opened'> {
  templates: Template[];
  used: ReadonlyMap<Template['kind'], number>;
  activations: {
    id: string;
    titleEn: string;
    titleFr: string;
    exercise: boolean;
    status: ActivationStatus;
  }[];
  checklists: { id: string; nameEn: string; nameFr: string }[];
}

function NewDocumentForm({
  templates,
  used,
  activations,
  checklists,
  activationId,
  onClose,
}: NewDocumentFormProps) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const navigate = useNavigate();
  const { sentence } = useErrorWords();
  const create = useChange('documents.create');
  const running = activations.find(({ status }) => isUnderWay(status))?.id ?? null;
  const [kind, setKind] = useState<Template['kind'] | null>(
    running === null ? firstKind(templates, used) : 'staff-bulletin',
  );
  const [activation, setActivation] = useState(activationId ?? running);
  const [checklist, setChecklist] = useState<string | null>(null);
  const [start, setStart] = useState<FileStart | null>(null);
  const tellOfFile = useToldOfFile();
  const asksChecklist = kind === 'checklist' || kind === 'procedure';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (kind === null) return;
    const input: DeskInput<'documents.create'> = {
      kind,
      activationId: activation,
      checklistId: asksChecklist ? checklist : null,
      ...(start && { written: writtenOf(start) }),
    };
    try {
      const { id } = await create.mutateAsync(input);
      if (start) tellOfFile(start.writing);
      onClose();
      await navigate(`/publish/${id}`);
    } catch {
      // Told in the form.
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <KindChoice templates={templates} used={used} value={kind} onChange={setKind} />
        <Select
          label={t('binding.activation')}
          description={t('new.activationHint')}
          placeholder={t('binding.noActivation')}
          clearable
          clearButtonProps={{ 'aria-label': t('binding.clearActivation') }}
          value={activation}
          onChange={setActivation}
          data={activations.map(({ id, titleEn, titleFr, exercise }) => ({
            value: id,
            label: [format.text(titleEn, titleFr), exercise && t('state.exercise')]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        {asksChecklist && (
          <Select
            label={t('binding.checklist')}
            placeholder={t('binding.noChecklist')}
            clearable
            clearButtonProps={{ 'aria-label': t('binding.clearChecklist') }}
            searchable
            value={checklist}
            onChange={setChecklist}
            data={checklists.map((each) => ({ value: each.id, label: format.name(each) }))}
          />
        )}
        <StartFromFile value={start} onChange={setStart} />
        {create.error && (
          <p role="alert" className={classes.error}>
            {sentence(create.error)}
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('new.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={kind === null}>
            {t('new.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function writtenOf({ lang, writing }: FileStart) {
  const content = { type: 'doc' as const, content: withoutTitle(writing) };
  return { lang, title: writing.title.slice(0, longestTitle), content };
}

/** In a response staff are told first; else what is written most, or a staff bulletin where nothing is yet. */
function firstKind(
  templates: readonly Template[],
  used: ReadonlyMap<Template['kind'], number>,
): Template['kind'] {
  const [first] = kindGroups(templates, used);
  return first?.id === 'often' ? (first.templates[0]?.kind ?? 'staff-bulletin') : 'staff-bulletin';
}
