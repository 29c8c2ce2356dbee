import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './issue.module.css';
import { type Problem, type ProblemWords, useProblemWords } from './problem-words.ts';

interface ProblemListProps {
  problems: readonly Problem[];
  onGoTo: (problem: Problem) => void;
}

/** What is to be mended, English beside French; each leads to its place. */
export function ProblemList({ problems, onGoTo }: ProblemListProps) {
  const { t } = useTranslation('publish');
  const words = useProblemWords();
  return (
    <div className={classes.problems}>
      {(['en', 'fr'] as const).map((lang) => {
        const found = problems.filter((problem) => problem.lang === lang);
        return (
          <section key={lang} aria-label={t('issue.problemsIn', { language: t(`language.${lang}`) })}>
            <p className={classes.language}>{t(`language.${lang}`)}</p>
            {found.length === 0 && <p className={classes.none}>{t('issue.none')}</p>}
            <ul>
              {found.map((problem) => (
                <li key={`${problem.code} ${problem.said}`}>
                  <button
                    type="button"
                    className={classes.problem}
                    data-weight={problem.weight}
                    onClick={() => onGoTo(problem)}
                  >
                    {problem.weight === 'stops' ? (
                      <IconAlertTriangle size={15} role="img" aria-label={t('issue.stops')} />
                    ) : (
                      <IconInfoCircle size={15} role="img" aria-label={t('issue.isAdvice')} />
                    )}
                    <span>{words(problem).said}</span>
                  </button>
                  <Mend words={words(problem)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** What to do about a fact that is not known, and the way to where it is set. */
function Mend({ words: { act, to } }: { words: ProblemWords }) {
  if (act === undefined) return null;
  return <p className={classes.mend}>{to === undefined ? act : <Link to={to}>{act}</Link>}</p>;
}
