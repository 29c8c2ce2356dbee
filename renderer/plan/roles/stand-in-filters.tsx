import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeskInput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './succession.module.css';

export type StandInSearch = Required<Omit<DeskInput<'succession.standIns'>, 'roleId' | 'limit'>>;

interface StandInFiltersProps {
  search: StandInSearch;
  onChange: (patch: Partial<StandInSearch>) => void;
}

const groups = ['bargaining', 'management', 'excluded'] as const;
const languages = ['en', 'fr'] as const;

/** Narrows the people who could stand in. */
export function StandInFilters({ search, onChange }: StandInFiltersProps) {
  const { t } = useTranslation(['succession', 'plan']);
  return (
    <>
      <div className={classes.filters}>
        <ReferenceFilter
          kind="skill"
          label={t('standIns.skill')}
          any={t('standIns.skillsOfRole')}
          value={search.skillId}
          onChange={(skillId) => onChange({ skillId })}
        />
        <ReferenceFilter
          kind="orgUnit"
          label={t('plan:kind.orgUnit')}
          any={t('standIns.any')}
          value={search.unitId}
          onChange={(unitId) => onChange({ unitId })}
        />
        <ReferenceFilter
          kind="site"
          label={t('plan:kind.site')}
          any={t('standIns.any')}
          value={search.siteId}
          onChange={(siteId) => onChange({ siteId })}
        />
        <Select
          size="xs"
          clearable
          label={t('plan:field.person.employeeGroup')}
          placeholder={t('standIns.any')}
          data={groups.map((value) => ({ value, label: t(`plan:choice.employeeGroup.${value}`) }))}
          value={search.employeeGroup}
          onChange={(value) => onChange({ employeeGroup: groups.find((g) => g === value) ?? null })}
        />
        <Select
          size="xs"
          clearable
          label={t('standIns.speaks')}
          placeholder={t('standIns.any')}
          data={languages.map((value) => ({ value, label: t(`plan:choice.language.${value}`) }))}
          value={search.language}
          onChange={(value) => onChange({ language: languages.find((l) => l === value) ?? null })}
        />
      </div>
      <div className={classes.switches}>
        <Checkbox
          size="xs"
          label={t('standIns.onlySkilled')}
          checked={search.onlySkilled}
          onChange={(e) => onChange({ onlySkilled: e.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('standIns.onlyAvailable')}
          checked={search.onlyAvailable}
          onChange={(e) => onChange({ onlyAvailable: e.currentTarget.checked })}
        />
      </div>
    </>
  );
}

interface ReferenceFilterProps {
  kind: 'skill' | 'orgUnit' | 'site';
  label: string;
  any: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

function ReferenceFilter({ kind, label, any, value, onChange }: ReferenceFilterProps) {
  const format = useFormat();
  const options = useCall('records.options', { kind });
  return (
    <Select
      size="xs"
      clearable
      searchable
      limit={80}
      label={label}
      placeholder={any}
      data={(options.data ?? []).map((o) => ({ value: o.id, label: format.name(o) }))}
      value={value}
      onChange={onChange}
    />
  );
}
