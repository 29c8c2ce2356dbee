import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantInput } from '../when-fields.tsx';
import type { DeclareDraft } from './declare-draft.ts';
import classes from './declare-page.module.css';

interface AnchorFieldsProps {
  anchors: DeclareDraft['anchors'];
  /** Anchors besides T that the chosen checklists count from. */
  needs: ('S' | 'I')[];
  /** There is no T yet. */
  standby: boolean;
  /** Not known before a checklist is chosen. */
  timeZone: string | undefined;
  onChange: (anchors: DeclareDraft['anchors']) => void;
  invalid: boolean;
}

/** When it began (now, unless said otherwise), and the anchors that the checklists count from. */
export function AnchorFields({ anchors, needs, standby, timeZone, onChange, invalid }: AnchorFieldsProps) {
  const { t } = useTranslation('activate');
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const anchorsShown = standby ? needs : (['T', ...needs] as const);
  if (anchorsShown.length === 0) return null;
  return (
    <div className={classes.anchors} data-field="anchors">
      {anchorsShown.map((anchor) => (
        <AnchorField
          key={anchor}
          anchor={anchor}
          value={anchors[anchor]}
          timeZone={zone}
          onChange={(at) => onChange({ ...anchors, [anchor]: at })}
        />
      ))}
      {invalid && (
        <p className={classes.error} role="alert">
          {t('declare.missing.anchors')}
        </p>
      )}
    </div>
  );
}

interface AnchorFieldProps {
  anchor: 'T' | 'S' | 'I';
  value: string | null | undefined;
  timeZone: string;
  onChange: (at: string | null | undefined) => void;
}

function AnchorField({ anchor, value, timeZone, onChange }: AnchorFieldProps) {
  const { t } = useTranslation('activate');
  const [start] = useState(() => new Date().toISOString());
  const label = t(`declare.anchor.${anchor}`);
  const isGiven = value !== null;
  return (
    <div>
      <div className={classes.label} id={`anchor-${anchor}`}>
        {label}
      </div>
      <SegmentedControl
        size="sm"
        aria-labelledby={`anchor-${anchor}`}
        value={isGiven ? 'at' : 'none'}
        onChange={(choice) => onChange(choice === 'at' ? start : null)}
        data={[
          { value: 'none', label: t(anchor === 'T' ? 'declare.now' : 'declare.notKnown') },
          { value: 'at', label: t('declare.at') },
        ]}
      />
      {isGiven && (
        <div className={classes.instant}>
          <InstantInput
            label={label}
            timeZone={timeZone}
            start={start}
            onChange={(at) => onChange(at ?? undefined)}
          />
        </div>
      )}
    </div>
  );
}
