import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import { IconDeviceFloppy, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isNothing } from '../../../domain/take-away/taken-words.ts';
import { useTakeBack } from '../../app/take-back.ts';
import { call, type DeskOutput } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ScenarioDialog } from './scenario-dialog.tsx';
import classes from './take-away.module.css';
import { openScenario, startAnew, useTakeAway } from './take-away-store.ts';

export type StoredScenario = DeskOutput<'scenarios.get'>;

interface Said {
  text: string;
  changeSetId?: string | null | undefined;
}

interface ScenarioActsProps {
  /** The one that is open. */
  scenario: StoredScenario | undefined;
  scenarios: StoredScenario[];
}

/** Opens, keeps, renames and archives what is being tried. */
export function ScenarioActs({ scenario, scenarios }: ScenarioActsProps) {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  const navigate = useNavigate();
  const act = useAct();
  const { takenAway, horizonMinutes, startsOn } = useTakeAway();
  const asked = { takenAway, horizonMinutes, startsOn };
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const changed = scenario !== undefined && isChanged(scenario, asked);
  const keepFocus = { state: { keepFocus: true } };

  const save = () =>
    act(async () => {
      if (!scenario) return { text: '' };
      const { changeSetId } = await call('records.update', {
        kind: 'scenario',
        id: scenario.id,
        patch: asked,
      });
      return { text: t('scenario.saved', { name: format.name(scenario) }), changeSetId };
    });

  const saveAs = (names: { nameEn: string; nameFr: string }) =>
    act(async () => {
      setNaming(null);
      const values = { ...names, ...asked };
      const { id, changeSetId } = await call('records.create', { kind: 'scenario', values });
      openScenario({ id, ...asked });
      void navigate(`/plan/take-away/${id}`, keepFocus);
      return { text: t('scenario.saved', { name: format.text(names.nameEn, names.nameFr) }), changeSetId };
    });

  const rename = (names: { nameEn: string; nameFr: string }) =>
    act(async () => {
      setNaming(null);
      if (!scenario) return { text: '' };
      const { changeSetId } = await call('records.update', {
        kind: 'scenario',
        id: scenario.id,
        patch: names,
      });
      return { text: t('scenario.renamed', { name: format.text(names.nameEn, names.nameFr) }), changeSetId };
    });

  const archive = () =>
    act(async () => {
      if (!scenario) return { text: '' };
      const { changeSetId } = await call('records.archive', { kind: 'scenario', id: scenario.id });
      startAnew();
      void navigate('/plan/take-away');
      return { text: t('scenario.archived', { name: format.name(scenario) }), changeSetId };
    });

  return (
    <>
      <Select
        size="xs"
        className={classes.scenario}
        aria-label={t('scenario.openLabel')}
        placeholder={t('scenario.none')}
        disabled={scenarios.length === 0}
        searchable
        allowDeselect={false}
        data={scenarios.map((s) => ({ value: s.id, label: format.name(s) }))}
        value={scenario?.id ?? null}
        onChange={(id) => id !== null && void navigate(`/plan/take-away/${id}`, keepFocus)}
      />
      {scenario && !changed ? null : (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDeviceFloppy size={15} aria-hidden />}
          disabled={!scenario && isNothing(takenAway)}
          onClick={() => (scenario ? void save() : setNaming('new'))}
        >
          {t(scenario ? 'scenario.save' : 'scenario.saveAs')}
        </Button>
      )}
      {scenario && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('scenario.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {changed && <Menu.Item onClick={() => openScenario(scenario)}>{t('scenario.revert')}</Menu.Item>}
            <Menu.Item onClick={() => setNaming('new')}>{t('scenario.saveAs')}</Menu.Item>
            <Menu.Item onClick={() => setNaming('rename')}>{t('scenario.rename')}</Menu.Item>
            <Menu.Item onClick={() => void archive()}>{t('scenario.archive')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item
              onClick={() => {
                startAnew();
                void navigate('/plan/take-away');
              }}
            >
              {t('scenario.new')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {naming && (
        <ScenarioDialog
          title={t(naming === 'new' ? 'scenario.saveTitle' : 'scenario.rename')}
          action={t(naming === 'new' ? 'scenario.save' : 'scenario.rename')}
          names={naming === 'rename' && scenario ? scenario : { nameEn: '', nameFr: '' }}
          onClose={() => setNaming(null)}
          onDone={(names) => void (naming === 'new' ? saveAs(names) : rename(names))}
        />
      )}
    </>
  );
}

/** Does it, says what was done and offers to undo it. */
function useAct() {
  const { t } = useTranslation('takeAway');
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  return async (work: () => Promise<Said>): Promise<void> => {
    try {
      const { text, changeSetId } = await work();
      announce(text);
      offerUndo({ id: 'scenario', text }, t('scenario.undo'), changeSetId);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  };
}

type Asked = Pick<StoredScenario, 'takenAway' | 'horizonMinutes' | 'startsOn'>;

function isChanged(saved: Asked, now: Asked): boolean {
  return JSON.stringify(plain(saved)) !== JSON.stringify(plain(now));
}

/** The same whatever was picked first. */
function plain({ takenAway, horizonMinutes, startsOn }: Asked): unknown {
  const { strikingUnits, siteIds, applicationIds, supplierIds, equipmentIds, personIds, lastsMinutes } =
    takenAway;
  const lists = [siteIds, applicationIds, supplierIds, equipmentIds, personIds].map((ids) => ids.toSorted());
  const striking = strikingUnits.map((u) => `${u.bargainingUnitId} ${u.participationPercent}`).toSorted();
  return [striking, lists, lastsMinutes, horizonMinutes, startsOn];
}
