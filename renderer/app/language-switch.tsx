import { useTranslation } from 'react-i18next';
import { useSettings } from './settings.ts';
import classes from './start-page.module.css';

/** The other language, in its own name. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const { change } = useSettings();
  const other = i18n.language === 'fr' ? 'en' : 'fr';
  return (
    <button
      type="button"
      lang={other}
      className={classes.quietButton}
      onClick={() => void change({ language: other })}
    >
      {other === 'fr' ? 'Français' : 'English'}
    </button>
  );
}
