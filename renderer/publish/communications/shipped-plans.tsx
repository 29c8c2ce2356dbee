import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTakeBack } from '../../app/take-back.ts';
import { call, type DeskOutput, useCall } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './communications.module.css';

type ShippedPlan = DeskOutput<'communications.shipped'>[number];

/** Offers the communication plans that come with Holdfast. */
export function ShippedPlans({ size }: { size?: 'xs' }) {
  const { t } = useTranslation('communications');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" {...(size && { size })} onClick={() => setOpened(true)}>
        {t('shipped.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={t('shipped.title')}
        closeButtonProps={{ 'aria-label': t('settle.close') }}
      >
        <Choice onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function Choice({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('communications');
  const query = useCall('communications.shipped', {});
  return (
    <>
      <p className={classes.planText}>{t('shipped.text')}</p>
      <Shown query={query}>
        {(plans) => (
          <div className={classes.plans}>
            {plans.map((plan) => (
              <Plan key={plan.id} plan={plan} onDone={onDone} />
            ))}
          </div>
        )}
      </Shown>
    </>
  );
}

function Plan({ plan, onDone }: { plan: ShippedPlan; onDone: () => void }) {
  const { t } = useTranslation(['communications', 'plan']);
  const format = useFormat();
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const plans = useCall('records.options', { kind: 'plan' });
  const [planId, setPlanId] = useState(plan.planId);
  const [busy, setBusy] = useState(false);
  const name = format.name(plan);

  async function bring(): Promise<void> {
    setBusy(true);
    try {
      const { lineCount, changeSetId } = await call('communications.bring', { id: plan.id, planId });
      onDone();
      const text = t('shipped.done', { count: lineCount, name });
      offerUndo({ id: 'communication', tone: 'good', text }, t('plan:thing.undo'), changeSetId);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className={classes.plan} aria-label={name}>
      <div className={classes.planName}>{name}</div>
      <p className={classes.planText}>{format.text(plan.purposeEn, plan.purposeFr)}</p>
      <Select
        size="xs"
        mb="xs"
        label={t('shipped.plan')}
        description={t('shipped.planHint')}
        placeholder={t('shipped.noPlan')}
        clearable
        clearButtonProps={{ 'aria-label': t('shipped.clearPlan') }}
        value={planId}
        onChange={setPlanId}
        data={(plans.data ?? []).map((each) => ({ value: each.id, label: format.codeAndName(each) }))}
      />
      <Button size="xs" loading={busy} onClick={() => void bring()}>
        {t('shipped.bring', { count: plan.lineCount, name })}
      </Button>
    </section>
  );
}
