import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { useFormat } from '../../ui/use-format.ts';

/** What the page of an activation is called, in the title of the window too: an exercise says that it is one. */
export function useExerciseTitle({
  mode,
  titleEn,
  titleFr,
}: Pick<ActivationState, 'mode' | 'titleEn' | 'titleFr'>): string {
  const { t } = useTranslation('exercise');
  const title = useFormat().text(titleEn, titleFr);
  return mode === 'exercise' ? t('strip.titled', { title }) : title;
}
