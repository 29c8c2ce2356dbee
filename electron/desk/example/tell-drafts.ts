import { documentTranslator } from '../../documents/document-translator.ts';
import type { ExplainedProblem } from '../documents/compose.ts';
import type { WrittenDocuments } from './write-documents.ts';

const translate = documentTranslator('en');

/** One line for each document that could not be issued: what is missing, and where to set it. */
export function draftLines({ drafts }: WrittenDocuments): string[] {
  return drafts.map(({ kindName, problems }) => {
    const said = new Set(problems.filter(({ weight }) => weight === 'stops').map(sentences));
    return `${kindName}: written as a draft, not issued. ${[...said].join(' ')}`;
  });
}

function sentences({ code, said, fact }: ExplainedProblem): string {
  if (!fact) return translate(`document:problems.${code}`, { said, where: '' });
  const values = { role: fact.role.en, code: fact.code, person: fact.person };
  const name = translate(`facts:named.${fact.key}`);
  const why = translate(`facts:notKnown.${fact.reason}`, { ...values, fact: name });
  return `${why} ${translate(`facts:notKnownAct.${fact.reason}`)}`;
}
