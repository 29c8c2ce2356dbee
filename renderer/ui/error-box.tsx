import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from './error-words.ts';

/** What went wrong, in the place where the thing would have been. */
export function ErrorBox({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  const { of } = useErrorWords();
  const { happened, kept, todo } = of(error);
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={happened} m="md">
      <Stack gap="xs" align="flex-start">
        {kept && <Text size="sm">{kept}</Text>}
        {todo && <Text size="sm">{todo}</Text>}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
