import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { AudienceBinding } from '../audiences/audience-binding.tsx';
import classes from './document.module.css';
import type { Draft, OpenDocument } from './draft-store.ts';
import { NextUpdateField } from './next-update-field.tsx';
import { WritingHint } from './writing-hint.tsx';

/** What the facts of a draft are drawn from, and when the next update is due. Kept at once. */
export function DraftBindings({ document, draft }: { document: OpenDocument; draft: Draft }) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const { data } = useCall('documents.bindings', {});
  const activations = data?.activations ?? [];
  const checklists = data?.checklists ?? [];

  function change(patch: Parameters<Draft['saver']['change']>[0]): void {
    draft.saver.change(patch);
    void draft.saver.flush();
  }

  return (
    <div className={classes.bindings}>
      <div className={classes.binding}>
        <span id="binding-activation">{t('binding.activation')}</span>
        <Select
          size="xs"
          className={classes.choice}
          aria-labelledby="binding-activation"
          placeholder={t('binding.noActivation')}
          clearable
          searchable={activations.length > 6}
          value={document.activation?.id ?? null}
          data={activations.map(({ id, titleEn, titleFr, exercise, status }) => ({
            value: id,
            label: [
              format.text(titleEn, titleFr),
              exercise && t('state.exercise'),
              !isUnderWay(status) && t('binding.over'),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
          clearButtonProps={{ 'aria-label': t('binding.clearActivation') }}
          onChange={(activationId) => change({ activationId })}
        />
      </div>
      <div className={classes.binding}>
        <span id="binding-checklist">{t('binding.checklist')}</span>
        <Select
          size="xs"
          className={classes.choice}
          aria-labelledby="binding-checklist"
          placeholder={t('binding.noChecklist')}
          clearable
          searchable={checklists.length > 6}
          value={document.checklist?.id ?? null}
          data={checklists.map((checklist) => ({ value: checklist.id, label: format.name(checklist) }))}
          clearButtonProps={{ 'aria-label': t('binding.clearChecklist') }}
          onChange={(checklistId) => change({ checklistId })}
        />
      </div>
      <AudienceBinding
        audienceId={document.audienceId}
        className={classes.choice ?? ''}
        labelClass={classes.binding ?? ''}
        onChange={change}
      />
      <NextUpdateField value={document.nextUpdateAt} onChange={(nextUpdateAt) => change({ nextUpdateAt })} />
      <WritingHint kind={document.kind} />
    </div>
  );
}
