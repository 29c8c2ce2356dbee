import { Button, Drawer } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { StandInFilters, type StandInSearch } from './stand-in-filters.tsx';
import { StandInLine } from './stand-in-line.tsx';
import classes from './succession.module.css';

interface StandInsProps {
  roleId: string;
  /** Puts a person at the end of the succession. */
  onAdd: (personId: string) => void;
}

const shownAtOnce = 40;
const everybody: StandInSearch = {
  skillId: null,
  unitId: null,
  siteId: null,
  employeeGroup: null,
  language: null,
  onlyAvailable: false,
  onlySkilled: false,
};

/** "Who could stand in": a drawer with the people who could, the best first, each with why. */
export function StandIns({ roleId, onAdd }: StandInsProps) {
  const { t } = useTranslation('succession');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconUserSearch size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('standIns.open')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size={560}
        title={t('standIns.title')}
        closeButtonProps={{ 'aria-label': t('standIns.close') }}
      >
        <StandInList roleId={roleId} onAdd={onAdd} />
      </Drawer>
    </>
  );
}

function StandInList({ roleId, onAdd }: StandInsProps) {
  const { t } = useTranslation('succession');
  const [search, setSearch] = useState(everybody);
  const query = useCall(
    'succession.standIns',
    { roleId, ...search, limit: shownAtOnce },
    { keepPrevious: true },
  );
  return (
    <>
      <StandInFilters search={search} onChange={(patch) => setSearch((now) => ({ ...now, ...patch }))} />
      <Shown query={query}>
        {({ total, people }) => (
          <>
            <p className={classes.found} role="status">
              {total > people.length
                ? t('standIns.best', { count: people.length, total })
                : t('standIns.found', { count: total })}
            </p>
            <ol className={classes.people}>
              {people.map((person) => (
                <StandInLine key={person.personId} person={person} onAdd={() => onAdd(person.personId)} />
              ))}
            </ol>
          </>
        )}
      </Shown>
    </>
  );
}
