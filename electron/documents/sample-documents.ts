/** For tests, and for looking at: three documents as they are really written. */
import {
  bold,
  bullets,
  heading,
  keyFact,
  link,
  paragraph,
  steps,
  text,
} from '../../domain/documents/blocks.ts';
import type { Block, DocumentModel } from '../../domain/documents/model.ts';
import { documentFrom } from './sample-cover.ts';

export function sampleBulletin(): DocumentModel {
  return documentFrom(
    {
      lang: 'en',
      kind: 'staff-bulletin',
      number: 'SB-2026-014',
      title: '33 King Street West is closed on Monday',
      subject: 'Where to work while 33 King Street West is closed',
      owner: 'Central Agencies Cluster',
      reference: 'Staff bulletin SB-2026-014, version 1',
      marks: [
        { tone: 'exercise', text: 'EXERCISE – this did not happen. Do not act on it outside the exercise.' },
      ],
    },
    [
      { type: 'title', kicker: 'Staff bulletin', spans: [text('33 King Street West is closed on Monday')] },
      {
        type: 'keyFacts',
        caption: 'About this bulletin',
        facts: [
          keyFact('For', 'Everyone who works at 33 King Street West'),
          keyFact('Issued', 'Sunday, November 22, 2026, 2:30 p.m. Eastern time'),
          keyFact('Next update', bold('Monday, November 23, 6:00 a.m.')),
        ],
      },
      paragraph(
        'A burst water main flooded the basement of 33 King Street West on Saturday night. Nobody was hurt. The building has no power and stays closed until the city has inspected it.',
        'lead',
      ),
      {
        type: 'notice',
        tone: 'warning',
        paragraphs: [
          [text('Do not go to the building, not even to collect a laptop. Security will not let you in.')],
        ],
      },
      heading(1, 'What to do'),
      steps([
        [
          bold('Work from home'),
          text(' on Monday if you have your laptop. Sign in through the usual remote access.'),
        ],
        [
          bold('Call your manager before 9:00 a.m.'),
          text(' if you cannot work from home. You will be given a desk at 77 Wellesley Street, 4th floor.'),
        ],
        'Forward your desk telephone: dial *72 and the number that you want calls to go to.',
      ]),
      heading(1, 'Your pay'),
      paragraph(
        'You are paid as usual for Monday. If you were scheduled to work and cannot, enter code 114, “Site closed”, on your time sheet.',
      ),
      heading(1, 'Who can help'),
      bullets([
        ['Remote access and telephones: IT service desk, 416 555-0142, day and night'],
        [
          'Accommodation and accessible transport: ',
          link('mailto:accommodation@example.ca', 'accommodation@example.ca'),
        ],
        [
          'If this weekend has been hard on you: ',
          link('https://example.ca/assistance', 'the employee assistance program'),
        ],
      ]),
      paragraph(
        'Issued by Amara Diallo, incident lead. Approved by Human Resources and by Communications.',
        'note',
      ),
    ],
  );
}

export function sampleBulletinFrench(): DocumentModel {
  return documentFrom(
    {
      lang: 'fr',
      kind: 'staff-bulletin',
      number: 'SB-2026-014',
      title: 'Le 33, rue King Ouest est fermé lundi',
      subject: 'Où travailler pendant la fermeture du 33, rue King Ouest',
      owner: 'Groupement des organismes centraux',
      reference: 'Bulletin au personnel SB-2026-014, version 1',
    },
    [
      {
        type: 'title',
        kicker: 'Bulletin au personnel',
        spans: [text('Le 33, rue King Ouest est fermé lundi')],
      },
      {
        type: 'keyFacts',
        caption: 'À propos de ce bulletin',
        facts: [
          keyFact('Destinataires', 'Toutes les personnes qui travaillent au 33, rue King Ouest'),
          keyFact('Diffusé le', 'dimanche 22 novembre 2026 à 14 h 30, heure de l’Est'),
          keyFact('Prochaine mise à jour', bold('lundi 23 novembre à 6 h')),
        ],
      },
      paragraph(
        'La rupture d’une conduite d’eau a inondé le sous-sol du 33, rue King Ouest dans la nuit de samedi. Personne n’a été blessé. L’immeuble est privé d’électricité et reste fermé jusqu’à l’inspection de la Ville.',
        'lead',
      ),
      {
        type: 'notice',
        tone: 'warning',
        paragraphs: [
          [
            text(
              'Ne vous rendez pas sur place, même pour récupérer un ordinateur : la sécurité ne vous laissera pas entrer.',
            ),
          ],
        ],
      },
      heading(1, 'Que faire ?'),
      steps([
        [bold('Travaillez à la maison'), text(' lundi si vous avez votre ordinateur portatif.')],
        [
          bold('Appelez votre gestionnaire avant 9 h'),
          text(
            ' si vous ne pouvez pas travailler à la maison. Un bureau vous attend au 77, rue Wellesley, 4e étage.',
          ),
        ],
        'Faites suivre vos appels : composez le *72 suivi du numéro voulu.',
      ]),
      heading(1, 'Votre paie'),
      paragraph(
        'Vous êtes payé comme d’habitude. Sur la feuille de temps, inscrivez le code 114 « Lieu fermé ».',
      ),
      heading(1, 'Qui peut vous aider ?'),
      bullets([
        ['Accès à distance et téléphones : centre de services de TI, 416 555-0142, jour et nuit'],
        ['Mesures d’adaptation : ', link('mailto:adaptation@example.ca', 'adaptation@example.ca')],
      ]),
    ],
  );
}

const strikeTasks = [
  ['Record the no-board report and compute the legal window', 'Sun 12:15', 'Continuity coordinator'],
  ['Confirm the window and the state of the agreement in writing', 'Sun 12:30', 'Labour relations'],
  ['Activate at a level and name alternates', 'Sun 1:00 p.m.', 'Incident lead'],
  ['Confirm priorities and minimum staffing of each critical function', 'Sun 2:00 p.m.', 'Directors'],
  ['Run coverage at 100, 80 and 50 % of the unit on strike', 'Sun 4:00 p.m.', 'Continuity coordinator'],
  ['Check every cover assignment against the law', 'Sun 8:00 p.m.', 'Labour relations'],
  ['Start skill transfer while the unit is at work', 'Nov 26', 'Directors'],
  ['Confirm essential position letters and alternates', 'Nov 29', 'Labour relations'],
  ['Ask suppliers whether they cross a picket line, and stock up', 'Nov 29', 'Vendor managers'],
  ['Walk the entrances and the accessible route with the police contact', 'Dec 1', 'Facilities and security'],
] as const;

export function sampleChecklist(): DocumentModel {
  return documentFrom(
    {
      lang: 'en',
      kind: 'checklist',
      number: 'CL-2026-003',
      title: 'Strike: activation checklist',
      subject: 'Tasks from the no-board report to the end of the strike',
      owner: 'Central Agencies Cluster',
      reference: 'Checklist CL-2026-003, version 4',
      marks: [{ tone: 'confidential', text: 'CONFIDENTIAL – labour relations' }],
    },
    [
      { type: 'title', kicker: 'Checklist', spans: [text('Strike: activation checklist')] },
      {
        type: 'keyFacts',
        caption: 'About this checklist',
        facts: [
          keyFact('Activated', 'Sunday, November 22, 2026, 12:00 noon'),
          keyFact('Strike may begin', 'Monday, December 6, 2026, 12:01 a.m.'),
          keyFact('Incident lead', 'Amara Diallo, 416 555-0117'),
        ],
      },
      heading(1, 'First day'),
      checklistOf('Tasks of the first day', 0, 6),
      heading(1, 'Before the strike'),
      paragraph(
        'These tasks count back from the start of the strike. Skip none without a reason in the log.',
      ),
      checklistOf('Tasks before the strike', 6, 10),
      {
        type: 'notice',
        tone: 'info',
        paragraphs: [[text('A task without a person is a finding. Call the continuity coordinator.')]],
      },
    ],
  );
}

function checklistOf(caption: string, from: number, to: number): Block {
  return {
    type: 'checklist',
    caption,
    items: strikeTasks.slice(from, to).map(([task, due, role], at) => ({
      text: [text(task)],
      ...(at === 1
        ? {
            details: [
              text('Attach the letter to the log. The window opens on the 17th day after the report.'),
            ],
          }
        : {}),
      due,
      role,
      ticked: from + at < 2,
    })),
  };
}
