import { Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { PreviewFrame } from '../../publish/preview/preview-frame.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { PlanDetail } from './plan.ts';
import type { VersionOrNow } from './plan-address.ts';
import classes from './plans.module.css';

interface ReadPlanProps {
  plan: PlanDetail;
  version: VersionOrNow;
  onClose: () => void;
}

/** A plan whole, as it would be printed: what was approved, or what it says now. Nothing in it can be changed. */
export function ReadPlan({ plan, version, onClose }: ReadPlanProps) {
  const { t } = useTranslation(['plans', 'plan']);
  const format = useFormat();
  const [language, setLanguage] = useState(format.language);
  const query = useCall('plans.preview', { planId: plan.id, version, language }, { keepPrevious: true });
  const name = format.text(plan.titleEn, plan.titleFr);
  const title = version === null ? t('read.now', { name }) : t('read.version', { name, version });
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1100px, 94vw)"
      title={title}
      closeButtonProps={{ 'aria-label': t('read.close') }}
    >
      <div className={classes.reading}>
        <SegmentedControl
          size="xs"
          aria-label={t('read.language')}
          data={[
            { value: 'en', label: t('english') },
            { value: 'fr', label: t('french') },
          ]}
          value={language}
          onChange={(chosen) => setLanguage(chosen === 'fr' ? 'fr' : 'en')}
        />
        <div className={classes.page}>
          <Shown query={query}>{({ html }) => <PreviewFrame html={html} title={title} />}</Shown>
        </div>
      </div>
    </Modal>
  );
}
