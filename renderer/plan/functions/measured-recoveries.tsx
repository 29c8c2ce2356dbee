import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';

type Measured = DeskOutput<'functions.measured'>[number];

interface MeasuredRecoveriesProps {
  functionId: string;
  rtoMinutes: number | null;
  mtpdMinutes: number | null;
}

/** What was promised beside what exercises and real events measured, the latest first. Nothing until one has. */
export function MeasuredRecoveries({ functionId, rtoMinutes, mtpdMinutes }: MeasuredRecoveriesProps) {
  const { t } = useTranslation(['exercise', 'plan']);
  const format = useFormat();
  const { data: measured = [] } = useCall('functions.measured', { id: functionId });
  if (measured.length === 0) return null;
  return (
    <Section title={t('measured.title')} count={measured.length}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th>{t('measured.in')}</th>
            <th>{t('plan:field.recoveryMeasurement.measuredOn')}</th>
            <th>{t('measured.promised')}</th>
            <th>{t('measured.measured')}</th>
            <th>{t('measured.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {measured.map((each) => (
            <tr key={each.id}>
              <td>
                <Link className={parts.link} to={`/activate/${each.activationId}`}>
                  {format.text(each.titleEn, each.titleFr) || t('measured.untitled')}
                </Link>{' '}
                <StatusMark tone={each.mode === 'actual' ? 'bad' : 'accent'}>
                  {t(`measured.mode.${each.mode}`)}
                </StatusMark>
              </td>
              <td>{format.date(each.measuredOn)}</td>
              <td>{format.duration(each.rtoMinutes) || t('measured.nothingPromised')}</td>
              <td>
                <strong>{format.duration(each.rtaMinutes)}</strong>
              </td>
              <td>
                <Verdict measured={each} rtoMinutes={rtoMinutes} mtpdMinutes={mtpdMinutes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface VerdictProps extends Pick<MeasuredRecoveriesProps, 'rtoMinutes' | 'mtpdMinutes'> {
  measured: Measured;
}

/** Against what is promised today: the promise may have been changed since it was measured. */
function Verdict({ measured: { rtaMinutes }, rtoMinutes, mtpdMinutes }: VerdictProps) {
  const { t } = useTranslation('exercise');
  if (mtpdMinutes !== null && rtaMinutes > mtpdMinutes)
    return <StatusMark tone="bad">{t('measured.pastMtpd')}</StatusMark>;
  if (rtoMinutes === null) return null;
  return rtaMinutes > rtoMinutes ? (
    <StatusMark tone="warn">{t('measured.pastRto')}</StatusMark>
  ) : (
    <StatusMark tone="good">{t('measured.inTime')}</StatusMark>
  );
}
