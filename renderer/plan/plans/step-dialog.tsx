import { Alert, Autocomplete, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentNeeded, type PlanAct, roleNeeded } from '../../../domain/plans/plan-life.ts';
import { CallFailed, useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import { actKey } from './act-key.ts';
import { ApprovalRemarks } from './approval-remarks.tsx';
import type { PlanDetail } from './plan.ts';
import classes from './plans.module.css';

interface StepDialogProps {
  plan: PlanDetail;
  act: PlanAct;
  onClose: () => void;
}

/** Asks for what a step needs (as whom, why), takes it, and closes when it is on the disk. */
export function StepDialog({ plan, act, onClose }: StepDialogProps) {
  const { t } = useTranslation(['plans', 'plan']);
  const { sentence } = useErrorWords();
  const step = useChange('plans.step');
  const [roleName, setRoleName] = useState('');
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const next = plan.version + 1;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(null);
    try {
      const seen = act === 'approve' ? { seenHash: plan.hash } : {};
      await step.mutateAsync({ planId: plan.id, step: act, roleName, comment, ...seen });
    } catch (error) {
      const field =
        error instanceof CallFailed && error.code === 'reason_required' ? error.details.field : null;
      if (typeof field === 'string') setMissing(field);
      else if (error instanceof CallFailed && error.code === 'changed_since') setRefused(t('seenOther'));
      else setRefused(sentence(error));
      return;
    }
    announce(t(`done.${act}`, { next }));
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t(actKey(act, plan), { next })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text size="sm">{t(`explain.${act}`, { version: plan.version, next })}</Text>
          {act === 'approve' && <ApprovalRemarks plan={plan} />}
          {(roleNeeded(act) || act === 'submit' || act === 'return') && (
            <RoleInput
              value={roleName}
              onChange={setRoleName}
              required={roleNeeded(act)}
              error={missing === 'roleName' && roleName.trim() === '' && t('needed.role')}
            />
          )}
          <Textarea
            label={commentNeeded(act) ? t('comment') : t('commentOptional')}
            required={commentNeeded(act)}
            withAsterisk={false}
            rows={3}
            classNames={{ input: classes.growing }}
            maxLength={10_000}
            {...(!roleNeeded(act) && { 'data-autofocus': true })}
            value={comment}
            error={missing === 'comment' && comment.trim() === '' && t('needed.comment')}
            onChange={(e) => setComment(e.currentTarget.value)}
          />
          {refused && (
            <Alert color="red" role="alert" p="xs">
              {refused}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={step.isPending} color={act === 'retire' ? 'red' : 'tide'}>
              {t(actKey(act, plan), { next })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface RoleInputProps {
  value: string;
  onChange: (value: string) => void;
  required: boolean;
  error: string | false;
}

/** As whom: one of the roles, or an office that is none of them (a deputy minister, a committee). */
function RoleInput({ value, onChange, required, error }: RoleInputProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const roles = useCall('records.options', { kind: 'role' });
  return (
    <Autocomplete
      label={required ? t('asRole') : t('asRoleOptional')}
      description={required ? t('asRoleHint') : undefined}
      data={[...new Set((roles.data ?? []).map((role) => format.name(role)))]}
      limit={30}
      openOnFocus={false}
      maxLength={200}
      required={required}
      withAsterisk={false}
      value={value}
      error={error}
      onChange={onChange}
      {...(required && { 'data-autofocus': true })}
    />
  );
}
