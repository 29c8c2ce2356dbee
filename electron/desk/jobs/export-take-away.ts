import { getOrganisation } from '../../../db/queries/organisation.ts';
import { takeAwayFacts } from '../../../db/queries/take-away.ts';
import { inLanguage, spokenMinutes } from '../../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { codeToShow } from '../../../domain/record/code-to-show.ts';
import type { CauseTeller } from '../../../domain/take-away/cause-words.ts';
import type { Beside } from '../../../domain/take-away/comparison-blocks.ts';
import { coverOf } from '../../../domain/take-away/cover.ts';
import { namesOfPlan } from '../../../domain/take-away/names-mentioned.ts';
import type { Called, PlanFacts } from '../../../domain/take-away/plan-facts.ts';
import { type TakeAwayQuestion, takeAway } from '../../../domain/take-away/take-away.ts';
import { takeAwayDocument } from '../../../domain/take-away/take-away-document.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportTakeAway {
  path: string;
  language: DocumentLang;
  title: string;
  question: TakeAwayQuestion;
  /** What it is put beside. */
  other: { title: string; question: TakeAwayQuestion } | null;
  writtenAt: string;
}

/** Writes what a "take away" comes to as a Word file, whole or not at all. @throws ExpectedError `file_not_written`. */
export async function exportTakeAway(input: ExportTakeAway, tools: JobTools): Promise<{ functions: number }> {
  const { path, language, title, question, other, writtenAt } = input;
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const [facts, organisation] = [await takeAwayFacts(db), await getOrganisation(db)];
  await breathe(tools, 0.3, 'writing');
  const outcome = takeAway(facts, question);
  const covers = coverOf(
    facts,
    question,
    outcome.functions.map((f) => f.functionId),
  );
  const translate = documentTranslator(language);
  const teller = { lang: language, timeZone: organisation.timeZone, translate };
  const { nameEn, nameFr, paper } = organisation;
  const name = inLanguage({ en: nameEn, fr: nameFr }, language);
  const report = {
    title,
    takenAway: question.takenAway,
    outcome,
    covers,
    beside: other && besideOf(facts, question, other),
    organisation: name,
    paper,
    writtenAt,
  };
  const causes = causeTeller(facts, { ...outcome.names, ...report.beside?.other.names }, language);
  const bytes = await wordFile(db, takeAwayDocument(report, teller, causes));
  await breathe(tools, 0.9, 'writing');
  await writeWhole(path, bytes);
  return { functions: outcome.functions.length };
}

/** Both over the longer of the two times, as the page compares them. */
function besideOf(
  facts: PlanFacts,
  question: TakeAwayQuestion,
  other: { title: string; question: TakeAwayQuestion },
): Beside {
  const horizonMinutes = Math.max(question.horizonMinutes, other.question.horizonMinutes);
  return {
    title: other.title,
    takenAway: other.question.takenAway,
    own: takeAway(facts, { ...question, horizonMinutes }),
    other: takeAway(facts, { ...other.question, horizonMinutes }),
  };
}

function causeTeller(facts: PlanFacts, people: Record<string, Called>, language: DocumentLang): CauseTeller {
  const translate = documentTranslator(language);
  const names = new Map([...namesOfPlan(facts), ...Object.entries(people)]);
  const list = new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA');
  return {
    translate,
    duration: (minutes) => spokenMinutes(minutes, translate),
    name: (id) => {
      const called = names.get(id);
      if (!called) return '';
      const words = inLanguage({ en: called.nameEn, fr: called.nameFr }, language);
      return [codeToShow(called.code, called.nameEn, called.nameFr), words].filter(Boolean).join(' ');
    },
    list: (words) => list.format(words),
    text: (en, fr) => inLanguage({ en, fr }, language),
  };
}
