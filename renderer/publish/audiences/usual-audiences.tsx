import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTakeBack } from '../../app/take-back.ts';
import { useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';

/** Adds the audiences that most organisations speak to; each can be changed afterwards. */
export function UsualAudiences() {
  const { t } = useTranslation(['audiences', 'plan']);
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const bring = useChange('audiences.bring');

  async function add(): Promise<void> {
    try {
      const { audienceCount, changeSetId } = await bring.mutateAsync({});
      const text = t('bring.done', { count: audienceCount });
      offerUndo({ id: 'audiences', tone: 'good', text }, t('plan:thing.undo'), changeSetId);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <Button variant="default" loading={bring.isPending} onClick={() => void add()}>
      {t('bring.button')}
    </Button>
  );
}
