import { useTranslation } from 'react-i18next';
import Markdown from 'react-markdown';
import english from '../../assets/guide/en.md?raw';
import french from '../../assets/guide/fr.md?raw';

/** The guide of assets/guide. Its title is the title of the page, so it is not drawn twice. */
export default function Guide() {
  const { i18n } = useTranslation();
  const text = i18n.language === 'fr' ? french : english;
  return <Markdown>{text.replace(/^# .*\n/, '')}</Markdown>;
}
