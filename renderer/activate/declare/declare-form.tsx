import { Autocomplete, MultiSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { AnchorFields } from './anchor-fields.tsx';
import { ChecklistChoice } from './checklist-choice.tsx';
import type { DeclareDraft, DraftProblem, Titles } from './declare-draft.ts';
import classes from './declare-page.module.css';
import { ModeChoice } from './mode-choice.tsx';

const severities = ['low', 'moderate', 'high', 'critical'] as const;

export interface DeclareFormProps {
  draft: DeclareDraft;
  change: (patch: Partial<DeclareDraft>) => void;
  titles: Titles;
  checklists: DeskOutput<'checklists.list'>;
  preview: DeskOutput<'activations.preview'> | undefined;
  problems: DraftProblem[];
}

/** What happened, how bad, by whose authority, since when, who is away. */
export function DeclareForm(props: DeclareFormProps) {
  const { draft, change, titles, checklists, preview, problems } = props;
  const { t } = useTranslation('activate');
  const format = useFormat();
  const authorities = (preview?.roles ?? []).flatMap((role) =>
    role.holder ? [`${format.name(role)} – ${role.holder.name}`] : [],
  );
  return (
    <div className={classes.fields}>
      <ChecklistChoice
        checklists={checklists}
        chosen={draft.checklistIds}
        onChange={(checklistIds) => change({ checklistIds })}
        missing={problems.includes('checklists')}
      />
      <ModeChoice draft={draft} change={change} missing={problems.includes('mode')} />
      <div className={classes.pair} data-field="title">
        {(['en', 'fr'] as const).map((lang) => (
          <TextInput
            key={lang}
            label={t(`declare.name.${lang}`)}
            lang={lang}
            value={titles[lang]}
            required
            maxLength={200}
            error={problems.includes('title') && t('declare.missing.title')}
            onChange={(e) => change({ titles: { ...draft.titles, [lang]: e.currentTarget.value } })}
          />
        ))}
      </div>
      <div>
        <div className={classes.label} id="severity-label">
          {t('declare.severity')}
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby="severity-label"
          value={draft.severity}
          onChange={(value) => change({ severity: severities.find((s) => s === value) ?? 'moderate' })}
          data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
        />
      </div>
      <div data-field="authority">
        <Autocomplete
          label={t('declare.authority')}
          description={t('declare.authorityHint')}
          data={[...new Set(authorities)]}
          value={draft.authority}
          required={draft.mode === 'actual'}
          maxLength={400}
          limit={8}
          error={problems.includes('authority') && t('declare.missing.authority')}
          onChange={(authority) => change({ authority })}
        />
      </div>
      <AnchorFields
        anchors={draft.anchors}
        needs={preview?.needsAnchors ?? []}
        timeZone={preview?.timeZone}
        onChange={(anchors) => change({ anchors })}
        invalid={problems.includes('anchors')}
      />
      <Absences absences={draft.absences} onChange={(absences) => change({ absences })} />
    </div>
  );
}

const shownAtOnce = 60;

function Absences({ absences, onChange }: { absences: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const people = useCall('records.options', { kind: 'person' });
  return (
    <MultiSelect
      label={t('declare.absences')}
      description={t('declare.absencesHint')}
      data={(people.data ?? []).map((p) => ({ value: p.id, label: `${format.name(p)} (${p.code})` }))}
      value={absences}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('declare.clearAbsences') }}
      limit={shownAtOnce}
      hidePickedOptions
      nothingFoundMessage={t('holder.nobodyFound')}
    />
  );
}
