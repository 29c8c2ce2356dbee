import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, shell } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Pair, Section } from '../../ui/section.tsx';
import classes from './look.module.css';
import type { Look } from './look.ts';

interface LogoPartProps {
  kept: Look;
  onSave: (field: keyof Look['look']) => (value: string | null) => Promise<unknown>;
}

/** The organisation's logo, and what it says in both languages. */
export function LogoPart({ kept, onSave }: LogoPartProps) {
  const { t } = useTranslation('look');
  const { sentence } = useErrorWords();
  const [problem, setProblem] = useState('');
  const { look, logo } = kept;

  async function act(work: () => Promise<string>): Promise<void> {
    setProblem('');
    try {
      announce(await work());
    } catch (error) {
      setProblem(sentence(error));
    }
  }

  async function choose(): Promise<void> {
    const chosen = await shell('files.chooseSource', { type: 'picture' });
    if (!chosen) return;
    await act(async () => {
      const { refused } = await call('look.setLogo', { token: chosen.token });
      if (refused === null) return t('logo.stored');
      const words = t(`logo.refused.${refused}`);
      setProblem(words);
      return words;
    });
  }

  const remove = () =>
    act(async () => {
      await onSave('logo')(null);
      return t('logo.removed');
    });

  return (
    <Section title={t('part.logo')}>
      {logo ? <Logo logo={logo} /> : <Text size="sm">{t('logo.none')}</Text>}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={() => void choose()}>
          {t(logo ? 'logo.change' : 'logo.choose')}
        </Button>
        {logo && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => void remove()}>
            {t('logo.remove')}
          </Button>
        )}
      </Group>
      {problem !== '' && (
        <Text role="alert" size="sm" mt="xs" className={classes.problem}>
          {problem}
        </Text>
      )}
      {logo && (
        <Pair>
          <TextField
            label={t('logo.altEn')}
            hint={t('logo.altHint')}
            lang="en"
            value={look.logoAltEn}
            onSave={onSave('logoAltEn')}
          />
          <TextField label={t('logo.altFr')} lang="fr" value={look.logoAltFr} onSave={onSave('logoAltFr')} />
        </Pair>
      )}
    </Section>
  );
}

function Logo({ logo }: { logo: NonNullable<Look['logo']> }) {
  const { t } = useTranslation('look');
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(logo.bytes)], { type: logo.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [logo]);
  return <div className={classes.logo}>{address !== '' && <img src={address} alt={t('logo.shown')} />}</div>;
}
