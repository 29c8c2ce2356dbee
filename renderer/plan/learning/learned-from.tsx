import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ModeMark } from '../../activate/mode-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';

interface LearnedFromProps {
  activation: { id: string; titleEn: string; titleFr: string; exercise: boolean } | null;
}

/** The activation that something was learned from, with the way to it. */
export function LearnedFrom({ activation }: LearnedFromProps) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  if (activation === null) return <p className={parts.none}>{t('from.none')}</p>;
  return (
    <p>
      <ModeMark mode={activation.exercise ? 'exercise' : 'actual'} />{' '}
      <Link to={`/activate/${activation.id}/after`} className={parts.link}>
        {format.text(activation.titleEn, activation.titleFr)}
      </Link>
    </p>
  );
}
