import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shell } from '../../desk.ts';
import classes from './to-many.module.css';
import type { Written } from './written.ts';

/** What was written where, and who got none and why. */
export function ToManyResult({ written, onClose }: { written: Written; onClose: () => void }) {
  const { t } = useTranslation('toMany');
  const { files, folder, into, skipped, token } = written;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {folder === null ? t('result.nothing') : t('result.where', { count: files, folder, into })}
      </Text>
      {skipped.length > 0 && (
        <section aria-label={t('result.skipped', { count: skipped.length })}>
          <Text size="sm" fw={500}>
            {t('result.skipped', { count: skipped.length })}
          </Text>
          <ul className={classes.names}>
            {skipped.map(({ name, reason, said }) => (
              <li key={`${name} ${reason}`}>
                <span>{name}</span>
                <span className={classes.languages}>
                  {reason === 'language' ? t('noLanguage') : t('result.lacks', { said })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group justify="flex-end">
        {folder !== null && (
          <Button variant="default" onClick={() => void shell('files.show', { token })}>
            {t('result.show')}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </Stack>
  );
}
