import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { namesOnly } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { ExpiryMark } from '../resources/expiry-mark.tsx';
import { SkillThing } from './skill-thing.tsx';

type SkillRow = DeskOutput<'skills.list'>[number];

/** What people can do: how many can, how well, until when, and what asks for it. */
export function SkillsPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('skills');
  const query = useCall('skills.list', { archived }, { keepPrevious: true });
  const category = (s: SkillRow) => format.text(s.categoryEn, s.categoryFr);
  const level = (id: 'proficient' | 'trained' | 'aware'): ListColumn<SkillRow> => ({
    id,
    header: t(`choice.skillLevel.${id}`),
    value: (s) => s[id],
    width: id === 'trained' ? '112px' : '84px',
    atEnd: true,
  });
  const columns: ListColumn<SkillRow>[] = [
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('column.name'),
      value: (s) => format.name(s),
      width: 'minmax(180px, 2fr)',
    },
    {
      id: 'category',
      field: format.language === 'fr' ? 'categoryFr' : 'categoryEn',
      fromWidth: 640,
      header: t('skills.category'),
      value: (s) => category(s) || null,
      width: 'minmax(120px, 1fr)',
    },
    {
      id: 'certificate',
      field: 'needsCertificate',
      fromWidth: 980,
      header: t('skills.certificate'),
      value: (s) => (s.needsCertificate ? t('skills.needed') : null),
      width: '110px',
    },
    level('proficient'),
    level('trained'),
    { ...level('aware'), fromWidth: 1020 },
    {
      id: 'expires',
      fromWidth: 600,
      header: t('skills.nextExpiry'),
      value: (s) => s.nextExpiryOn,
      show: (s) => <ExpiryMark on={s.nextExpiryOn} otherwise={format.date(s.nextExpiryOn)} />,
      width: '190px',
    },
    {
      id: 'roles',
      fromWidth: 960,
      header: t('section.roles'),
      value: (s) => s.roleCount,
      width: '64px',
      atEnd: true,
    },
    {
      id: 'functions',
      fromWidth: 880,
      header: t('skills.functions'),
      value: (s) => s.functionCount,
      width: '92px',
      atEnd: true,
    },
  ];
  return (
    <RecordPlace
      section="skills"
      kind="skill"
      query={query}
      columns={columns}
      words={(s) => [s.nameEn, s.nameFr, s.categoryEn, s.categoryFr].join(' ')}
      compactCell={(s) => ({
        main: format.name(s),
        under: [category(s), t('peopleCount', { count: s.aware + s.trained + s.proficient })]
          .filter(Boolean)
          .join(' · '),
      })}
      newFields={namesOnly}
      thing={(id) => <SkillThing key={id} id={id} />}
    />
  );
}
