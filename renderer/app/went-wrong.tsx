import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useRouteError } from 'react-router';
import { ErrorBox } from '../ui/error-box.tsx';

/** A page that failed to draw: the window goes on, what was stored is stored. */
export function WentWrong() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  const navigate = useNavigate();
  console.error(error);
  return (
    <Stack p="md" maw={640} role="main">
      <ErrorBox error={error} />
      <Text size="sm" px="md">
        {t('wentWrong.text')}
      </Text>
      <Button mx="md" w="fit-content" onClick={() => void navigate('/plan')}>
        {t('wentWrong.back')}
      </Button>
    </Stack>
  );
}
