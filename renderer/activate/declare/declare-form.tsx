import { Autocomplete, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { AbsenceChoice } from './absence-choice.tsx';
import { AnchorFields } from './anchor-fields.tsx';
import { ChecklistChoice } from './checklist-choice.tsx';
import type { DeclareDraft, DraftProblem, Suggested } from './declare-draft.ts';
import classes from './declare-page.module.css';
import { ModeChoice } from './mode-choice.tsx';
import { PlanChoice } from './plan-choice.tsx';
import { StartChoice } from './start-choice.tsx';
import { ZoneChoice } from './zone-choice.tsx';

const severities = ['low', 'moderate', 'high', 'critical'] as const;

export interface DeclareFormProps {
  draft: DeclareDraft;
  change: (patch: Partial<DeclareDraft>) => void;
  suggested: Suggested;
  checklists: DeskOutput<'checklists.list'>;
  preview: DeskOutput<'activations.preview'> | undefined;
  problems: DraftProblem[];
}

/** What happened, how bad, by whose authority, since when, who is away. */
export function DeclareForm(props: DeclareFormProps) {
  const { draft, change, suggested, checklists, preview, problems } = props;
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
      <StartChoice draft={draft} change={change} />
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
      <AnchorFields
        anchors={draft.anchors}
        needs={preview?.needsAnchors ?? []}
        standby={draft.standby}
        timeZone={preview?.timeZone}
        onChange={(anchors) => change({ anchors })}
        invalid={problems.includes('anchors')}
      />
      <AbsenceChoice absences={draft.absences} onChange={(absences) => change({ absences })} />
      <PlanChoice
        plans={preview?.plans ?? []}
        chosen={suggested.planIds}
        timeZone={preview?.timeZone}
        onChange={(planIds) => change({ planIds })}
      />
      <div className={classes.pair} data-field="title">
        {(['en', 'fr'] as const).map((lang) => (
          <TextInput
            key={lang}
            label={t(`declare.name.${lang}`)}
            lang={lang}
            value={suggested.titles[lang]}
            required
            maxLength={200}
            error={problems.includes('title') && t('declare.missing.title')}
            onChange={(e) => change({ titles: { ...draft.titles, [lang]: e.currentTarget.value } })}
          />
        ))}
      </div>
      <ZoneChoice
        value={draft.timeZone}
        inForce={preview?.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
    </div>
  );
}
