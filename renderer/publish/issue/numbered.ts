import { useTranslation } from 'react-i18next';

/** A number as it is said: a second version has the number of the first, and must not pass for it. */
export function useNumbered(): (number: string, version: number) => string {
  const { t } = useTranslation('life');
  return (number, version) => (version > 1 ? t('banner.version', { number, version }) : number);
}
