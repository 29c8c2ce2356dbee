import { Modal, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanChange } from '../../../domain/plans/change-schema.ts';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { ChangeLine } from './change-line.tsx';
import type { PlanDetail } from './plan.ts';
import type { VersionOrNow } from './plan-address.ts';
import classes from './plans.module.css';

interface Compared {
  before: VersionOrNow;
  after: VersionOrNow;
}

interface CompareVersionsProps {
  plan: PlanDetail;
  compared: Compared;
  onChange: (compared: Compared) => void;
  onClose: () => void;
}

/** What is different between two states of a plan, in words, by section. */
export function CompareVersions({ plan, compared, onChange, onClose }: CompareVersionsProps) {
  const { t } = useTranslation('plans');
  const query = useCall('plans.compare', { planId: plan.id, ...compared });
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('compare.title')}
      closeButtonProps={{ 'aria-label': t('compare.close') }}
    >
      <div className={classes.pickers}>
        <VersionPicker
          label={t('compare.before')}
          plan={plan}
          value={compared.before}
          onChange={(before) => onChange({ ...compared, before })}
        />
        <VersionPicker
          label={t('compare.after')}
          plan={plan}
          value={compared.after}
          onChange={(after) => onChange({ ...compared, after })}
        />
      </div>
      <Shown query={query}>{({ changes }) => <Changes changes={changes} />}</Shown>
    </Modal>
  );
}

interface VersionPickerProps {
  label: string;
  plan: PlanDetail;
  value: VersionOrNow;
  onChange: (version: VersionOrNow) => void;
}

function VersionPicker({ label, plan, value, onChange }: VersionPickerProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const data = [
    { value: 'now', label: t('compare.now') },
    ...plan.versions.map(({ version, approvedAt }) => ({
      value: String(version),
      label: t('compare.version', { version, date: format.day(approvedAt) }),
    })),
  ];
  return (
    <Select
      label={label}
      data={data}
      value={value === null ? 'now' : String(value)}
      allowDeselect={false}
      onChange={(chosen) => onChange(chosen === null || chosen === 'now' ? null : Number(chosen))}
    />
  );
}

function Changes({ changes }: { changes: PlanChange[] }) {
  const { t } = useTranslation('plans');
  if (changes.length === 0) return <p className={parts.none}>{t('compare.same')}</p>;
  const sections = Map.groupBy(changes, (change) => change.section);
  return (
    <>
      <p className={classes.soft} role="status">
        {t('compare.count', { count: changes.length })}
      </p>
      {[...sections].map(([section, own]) => (
        <section key={section} aria-label={t(`change.section.${section}`)}>
          <h3 className={classes.changeSection}>{t(`change.section.${section}`)}</h3>
          <ul className={classes.changes}>
            {own.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once for each comparison
              <ChangeLine key={index} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
