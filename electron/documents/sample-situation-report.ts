/** For tests, and for looking at: a situation report as it is really written. */
import { bold, bullets, heading, keyFact, paragraph, table, text } from '../../domain/documents/blocks.ts';
import type { Block, DocumentModel } from '../../domain/documents/model.ts';
import { documentFrom } from './sample-cover.ts';

export function sampleSituationReport(): DocumentModel {
  return documentFrom(
    {
      lang: 'en',
      kind: 'situation-report',
      number: 'SR-2026-007',
      title: 'Situation report 3: loss of 33 King Street West',
      subject: 'State of the response at 2:00 p.m. on November 22, 2026',
      owner: 'Central Agencies Cluster',
      reference: 'Situation report SR-2026-007, update',
    },
    situationBlocks(),
  );
}

function situationBlocks(): Block[] {
  const functions = [
    ['Payroll', 'Degraded', '24 hours', '9 h 20 min left', 'Running from 77 Wellesley with 4 of 9 people'],
    ['Grant payments', 'Stopped', '3 days', '2 d 9 h left', 'Waits for the payment terminal'],
    ['Ministers’ correspondence', 'Normal', '24 hours', '–', 'Staff work from home'],
    ['Treasury Board submissions', 'Restored', '4 hours', 'restored in 3 h 10 min', 'Alternate site'],
  ];
  return [
    {
      type: 'title',
      kicker: 'Situation report',
      spans: [text('Situation report 3: loss of 33 King Street West')],
    },
    {
      type: 'keyFacts',
      caption: 'About this report',
      facts: [
        keyFact('Period', 'November 22, 2026, 10:00 a.m. to 2:00 p.m.'),
        keyFact('Elapsed', '14 hours since the activation'),
        keyFact('Prepared by', 'Jun Park, continuity coordinator'),
        keyFact('Approved by', 'Amara Diallo, incident lead'),
        keyFact('Next report', bold('6:00 p.m. today')),
      ],
    },
    heading(1, 'In brief'),
    paragraph(
      'Two of four critical functions are below normal. Payroll is the most urgent: it must be back by 11:20 p.m.',
      'lead',
    ),
    heading(1, 'Critical functions'),
    table(
      'State of the critical functions at 2:00 p.m.',
      [
        { header: 'Function', width: 24 },
        { header: 'State', width: 14 },
        { header: 'Must be back in', width: 16 },
        { header: 'Time left', width: 20 },
        { header: 'What is being done', width: 32 },
      ],
      functions.map(([name, ...others]) => [bold(name ?? ''), ...others]),
    ),
    heading(1, 'Events'),
    heading(2, 'Since the last report'),
    bullets([
      '10:20 a.m. The city confirmed that the main is shut.',
      '11:45 a.m. 77 Wellesley, 4th floor, is ready: 42 desks.',
      '1:10 p.m. The landlord expects power on Tuesday.',
    ]),
    heading(2, 'Decisions'),
    table(
      'Decisions since the last report',
      [
        { header: 'Time', width: 14 },
        { header: 'Decision', width: 44 },
        { header: 'Reason', width: 42 },
      ],
      [
        ['12:05 p.m.', 'Payroll moves to 77 Wellesley first', 'It has the least time left'],
        ['1:30 p.m.', 'Staff stay at home on Monday', 'The building has no power before Tuesday'],
      ],
    ),
    heading(1, 'Outlook'),
    paragraph(
      'If power returns on Tuesday as expected, all functions are normal by Wednesday noon. If not, grant payments pass their limit on Wednesday at 11:00 p.m.',
    ),
  ];
}
