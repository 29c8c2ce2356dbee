import { bold, heading, keyFact, paragraph, spans, text } from './blocks.ts';
import type { FactTeller } from './fact-words.ts';
import type { DocumentModel, Paper } from './model.ts';
import { documentWords } from './words.ts';

/** A bulletin on one page with most that a document can have in it: it shows what a look does. Words: `look:sample`. */
export function lookSample(
  { lang, translate }: Pick<FactTeller, 'lang' | 'translate'>,
  organisation: string,
  paper: Paper,
): DocumentModel {
  const say = (key: string) => translate(`look:sample.${key}`);
  const owner = organisation || say('owner');
  return {
    lang,
    title: say('title'),
    subject: say('subject'),
    creator: owner,
    created: '2026-11-22T20:00:00.000Z',
    paper,
    identity: { id: 'look', kind: 'staff-bulletin' },
    running: { owner, reference: say('kicker') },
    words: documentWords((key, values) => translate(key, values)),
    sections: [
      {
        blocks: [
          { type: 'title', kicker: say('kicker'), spans: [text(say('title'))] },
          {
            type: 'keyFacts',
            caption: say('caption'),
            facts: [keyFact(say('issued'), say('issuedAt')), keyFact(say('to'), say('toWhom'))],
          },
          paragraph(say('lead')),
          heading(1, say('what')),
          {
            type: 'list',
            ordered: false,
            items: ['work', 'bring', 'call'].map((key) => ({ paragraphs: [[text(say(key))]] })),
          },
          { type: 'notice', tone: 'warning', paragraphs: [[text(say('notice'))]] },
          {
            type: 'table',
            caption: say('table'),
            columns: [
              { header: say('service'), width: 1 },
              { header: say('state'), width: 2 },
            ],
            rows: [
              [[bold(say('counter'))], spans(say('closed'))],
              [[bold(say('phone'))], spans(say('open'))],
            ],
          },
          heading(2, say('next')),
          paragraph(say('nextText')),
        ],
      },
    ],
  };
}
