import { Button, Checkbox, Group, PasswordInput, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseProblem, shortestPassphrase } from '../../../domain/continuity-pack/passphrase.ts';
import type { DeskInput } from '../../desk.ts';
import classes from './continuity-pack.module.css';

type Language = 'en' | 'fr';
export type WantedPack = Pick<DeskInput<'pack.make'>, 'languages' | 'pdf' | 'archive'>;

interface PackFormProps {
  /** Of the window: the first of the pack. */
  language: Language;
  onCancel: () => void;
  onMake: (wanted: WantedPack) => Promise<void>;
}

/** What goes into a pack, and whether it is locked. */
export function PackForm({ language, onCancel, onMake }: PackFormProps) {
  const { t } = useTranslation('pack');
  const both: Language[] = language === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  const [chosen, setChosen] = useState<Language[]>(both);
  const [pdf, setPdf] = useState(true);
  const [isArchive, setIsArchive] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const problem = isArchive ? passphraseProblem(passphrase, again) : null;
  const languages = both.filter((each) => chosen.includes(each));
  const count = { count: shortestPassphrase };

  function make(): void {
    setTried(true);
    if (languages.length === 0 || problem !== null) return;
    void onMake({ languages, pdf, archive: isArchive ? { passphrase } : null });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <Stack gap="md">
        <p>{t('make.text')}</p>
        <Checkbox.Group
          label={t('make.languages')}
          value={chosen}
          onChange={(next) => setChosen(both.filter((each) => next.includes(each)))}
          error={languages.length === 0 && t('make.noLanguage')}
        >
          <Group gap="lg" mt={6}>
            {both.map((each) => (
              <Checkbox key={each} value={each} label={t(`make.${each}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox
          label={t('make.pdf')}
          description={t('make.pdfText')}
          checked={pdf}
          onChange={(event) => setPdf(event.currentTarget.checked)}
        />
        <Radio.Group
          label={t('make.as')}
          value={isArchive ? 'archive' : 'folder'}
          onChange={(next) => setIsArchive(next === 'archive')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="folder" label={t('make.folder')} />
            <Radio value="archive" label={t('make.archive')} description={t('make.archiveText')} />
          </Stack>
        </Radio.Group>
        {isArchive && (
          <Stack gap="xs">
            <PasswordInput
              label={t('make.passphrase')}
              description={t('make.passphraseText', count)}
              value={passphrase}
              maxLength={200}
              autoComplete="off"
              error={tried && problem === 'short' && t('make.short', count)}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('make.again')}
              value={again}
              maxLength={200}
              autoComplete="off"
              error={tried && problem === 'different' && t('make.different')}
              onChange={(event) => setAgain(event.currentTarget.value)}
            />
          </Stack>
        )}
        <p className={classes.soft}>{t('make.confidential')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('make.cancel')}
          </Button>
          <Button type="submit" data-autofocus>
            {t('make.write')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
