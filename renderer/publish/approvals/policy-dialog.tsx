import { Alert, Button, Group, Modal, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useKindName } from '../document-name.ts';
import { ApproverList } from './approver-list.tsx';

export type Policy = DeskOutput<'documents.policies'>[number];

const updateMinutes = [30, 60, 120, 240, 480, 1440];

/** How documents of one kind go out. */
export function PolicyDialog({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const { t } = useTranslation('approvals');
  const { sentence } = useErrorWords();
  const format = useFormat();
  const kind = useKindName()(policy.kind);
  const create = useChange('records.create');
  const update = useChange('records.update');
  const audiences = useCall('records.options', { kind: 'audience' }).data ?? [];
  const [approverRoleIds, setApprovers] = useState(policy.approvers.map(({ roleId }) => roleId));
  const [audienceId, setAudience] = useState(policy.audienceId);
  const [nextUpdateMinutes, setNextUpdate] = useState(policy.nextUpdateMinutes);
  const [refused, setRefused] = useState<string | null>(null);
  const usual = policy.usual.map(({ roleId }) => roleId);
  const times = [...new Set([...updateMinutes, ...(nextUpdateMinutes === null ? [] : [nextUpdateMinutes])])];

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const patch = { approverRoleIds, audienceId, nextUpdateMinutes };
    const { recordId: id } = policy;
    try {
      if (id === null)
        await create.mutateAsync({ kind: 'documentPolicy', values: { ...patch, kind: policy.kind } });
      else await update.mutateAsync({ kind: 'documentPolicy', id, patch });
    } catch (error) {
      setRefused(sentence(error));
      return;
    }
    announce(t('saved', { kind }));
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size={560} title={kind} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <ApproverList value={approverRoleIds} onChange={setApprovers} />
          {usual.length > 0 && usual.join() !== approverRoleIds.join() && (
            <Group>
              <Button variant="subtle" size="compact-sm" onClick={() => setApprovers(usual)}>
                {t('takeUsual', { roles: policy.usual.map((role) => format.name(role)).join(' → ') })}
              </Button>
            </Group>
          )}
          <Select
            label={t('audience')}
            description={t('audienceHint')}
            placeholder={t('noAudience')}
            clearable
            clearButtonProps={{ 'aria-label': t('noAudience') }}
            searchable
            value={audienceId}
            data={audiences.map((each) => ({ value: each.id, label: format.name(each) }))}
            onChange={setAudience}
          />
          <Select
            label={t('nextUpdate')}
            description={t('nextUpdateHint')}
            placeholder={t('noNextUpdate')}
            clearable
            clearButtonProps={{ 'aria-label': t('noNextUpdate') }}
            value={nextUpdateMinutes === null ? null : `${nextUpdateMinutes}`}
            data={times.map((minutes) => ({ value: `${minutes}`, label: format.duration(minutes) }))}
            onChange={(value) => setNextUpdate(value === null ? null : Number(value))}
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
            <Button type="submit" loading={create.isPending || update.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
