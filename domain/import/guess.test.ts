import { describe, expect, it } from 'vitest';
import { columnFacts } from './column-facts.ts';
import { findHeading } from './find-heading.ts';
import { type Column, guessColumns, guessTable, openQuestion } from './guess.ts';
import type { SheetRow } from './subject.ts';

const sheet = (...rows: string[][]): SheetRow[] =>
  rows.map((cells, i) => ({ row: i + 1, cells })).filter((r) => r.cells.length > 0);

function columnsOf(headings: string, ...rows: string[]): Column[] {
  const names = headings.split(',').map((h) => h.trim());
  const facts = columnFacts(sheet(...rows.map((r) => r.split(','))), names.length);
  return names.map((heading, index) => ({ index, heading, facts: facts[index] ?? failed() }));
}
function failed(): never {
  throw new Error('no facts');
}
const fields = (columns: { field: string | null }[]) => columns.map((c) => c.field);

describe('guessTable', () => {
  it.each([
    ['units.csv', 'code,name_en,name_fr,parent', 'units', ['code', 'nameEn', 'nameFr', 'parent']],
    [
      'sites.csv',
      'name,address,capacity,alternate_site',
      'sites',
      ['nameEn', 'address', 'capacity', 'alternateSite'],
    ],
    [
      'applications.csv',
      'code,name,rto_capability_hours,rpo_capability_hours',
      'applications',
      ['code', 'nameEn', 'rtoMinutes', 'rpoMinutes'],
    ],
    [
      'dependencies.csv',
      'function,application,needed_back_within_hours',
      'dependencies',
      ['function', 'application', 'neededBackMinutes'],
    ],
    [
      'dependencies.csv',
      'function,kind,target,needed_back_within,workaround,workaround_lasts',
      'dependencies',
      ['function', 'targetKind', 'target', 'neededBackMinutes', 'workaroundEn', 'workaroundLastsMinutes'],
    ],
    [
      'functions.csv',
      'code,name,unit,tier,rto_hours,mtpd_hours,rpo_hours,mbco_percent,skill,minimum_staff_per_shift',
      'functions',
      [
        'code',
        'nameEn',
        'unit',
        'tier',
        'rtoMinutes',
        'mtpdMinutes',
        'rpoMinutes',
        'mbcoPercent',
        'staffSkill',
        'minimumStaff',
      ],
    ],
    [
      'staff.csv',
      'employee_no,given_name,family_name,position,unit,employee_group,site,hire_date,work_phone,mobile_phone,email,languages,weekly_hours,skills,leave_until',
      'people',
      [
        'employeeNumber',
        'givenName',
        'familyName',
        'positionTitle',
        'unit',
        'group',
        'site',
        'hiredOn',
        'workPhone',
        'mobilePhone',
        'email',
        'languages',
        'weeklyHours',
        'skills',
        'leaveUntil',
      ],
    ],
    [
      'roles.csv',
      'code,name_en,name_fr,team,primary,alternate_1,alternate_2,alternate_3',
      'roles',
      ['code', 'nameEn', 'nameFr', 'team', 'holder1', 'holder2', 'holder3', 'holder4'],
    ],
    [
      'Liste du personnel.xlsx',
      'Matricule,Prénom,Nom,Titre du poste,Direction,Lieu de travail,Unité de négociation,Date d’embauche,Téléphone (travail),Cellulaire,Courriel,Langue',
      'people',
      [
        'employeeNumber',
        'givenName',
        'familyName',
        'positionTitle',
        'unit',
        'site',
        'group',
        'hiredOn',
        'workPhone',
        'mobilePhone',
        'email',
        'languages',
      ],
    ],
    [
      'personnel.csv',
      'Matricule,Prénom,Nom,Date d’entrée,Courriel',
      'people',
      ['employeeNumber', 'givenName', 'familyName', 'hiredOn', 'email'],
    ],
    [
      'functions.csv',
      'Function,Owner,Priority,RTO,MTPD,Last reviewed,Next review,Budget code',
      'functions',
      ['nameEn', 'ownerRole', 'tier', 'rtoMinutes', 'mtpdMinutes', 'verifiedOn', 'reviewOn', null],
    ],
    [
      'functions.csv',
      'Service,Department,Restored in,Max downtime',
      'functions',
      ['nameEn', 'unit', 'rtoMinutes', 'mtpdMinutes'],
    ],
    [
      'critical services.csv',
      'Service,Owner,RTO,Maximum downtime',
      'functions',
      ['nameEn', 'ownerRole', 'rtoMinutes', 'mtpdMinutes'],
    ],
    ['functions.csv', 'Activity,Service,Max outage', 'functions', ['nameEn', 'unit', 'mtpdMinutes']],
    ['fonctions.csv', 'Service,Direction,Arrêt maximal', 'functions', ['nameFr', 'unit', 'mtpdMinutes']],
    ['bia.csv', 'Process,Dept,Back in', 'functions', ['nameEn', 'unit', 'rtoMinutes']],
    ['systems.csv', 'Application,Restored in', 'applications', ['nameEn', 'rtoMinutes']],
    [
      'fonctions.csv',
      'Fonction,Responsable,Dernier examen,Prochain examen',
      'functions',
      ['nameFr', 'ownerRole', 'verifiedOn', 'reviewOn'],
    ],
    [
      'fonctions critiques.csv',
      'Code,Nom (anglais),Nom (français),Unité,Priorité,Délai de rétablissement (heures),Période maximale tolérable d’interruption (jours)',
      'functions',
      ['code', 'nameEn', 'nameFr', 'unit', 'tier', 'rtoMinutes', 'mtpdMinutes'],
    ],
    [
      'book.xlsx',
      'Emp ID,First Name,Last Name,Job Title,Branch,Home Phone,E-mail address',
      'people',
      ['employeeNumber', 'givenName', 'familyName', 'positionTitle', 'unit', 'homePhone', 'email'],
    ],
  ])('%s: %s', (name, headings, subject, expected) => {
    const columns = columnsOf(
      headings,
      headings
        .split(',')
        .map(() => 'x')
        .join(','),
    );
    const guess = guessTable(columns, [name]);
    expect(guess.subject).toBe(subject);
    expect(fields(guess.columns)).toEqual(expected);
    expect(guess.columns.every((c) => c.field === null || c.reason?.why === 'heading')).toBe(true);
  });

  it.each([
    ['unites.csv', 'Sigle,Nom,Relève de', ['code', 'nameFr', 'parent']],
    ['units.csv', 'Code,Name,Reports to', ['code', 'nameEn', 'parent']],
    ['units.csv', 'Code,Name,Nom', ['code', 'nameEn', 'nameFr']],
    ['unités.csv', 'Code,Nom,Nom (anglais)', ['code', 'nameFr', 'nameEn']],
    [
      'applications.csv',
      'Code,Application,Fournisseur,Délai de reprise',
      ['code', 'nameFr', 'supplier', 'rtoMinutes'],
    ],
    ['applications.csv', 'Code,Application,Vendor', ['code', 'nameEn', 'supplier']],
    ['fonctions.csv', 'Code,Nom,Description,Unité', ['code', 'nameFr', 'descriptionFr', 'unit']],
    ['units.csv', 'code,name_fr', ['code', 'nameFr']],
  ])('takes names for the language of the headings – %s: %s', (name, headings, expected) => {
    const columns = columnsOf(headings, headings.replace(/[^,]+/g, 'x'));
    expect(fields(guessTable(columns, [name]).columns)).toEqual(expected);
  });

  it('tells people by what is in the columns when the headings say nothing', () => {
    const columns = columnsOf(
      'Ident,A,B,C',
      '1,uma@cluster.example,416-555-0164,EN/FR',
      '2,joel@cluster.example,416-555-0165,EN',
    );
    const guess = guessColumns(columns, 'people');
    expect(fields(guess)).toEqual([null, 'email', 'workPhone', 'languages']);
    expect(guess[1]?.reason).toEqual({ why: 'values', pattern: 'emails', share: 1 });
  });

  it('knows no list in a table about something else', () => {
    expect(guessTable(columnsOf('Colour,Weight', 'red,3'), ['paint.csv']).subject).toBeNull();
  });

  it('leaves empty and unknown columns out', () => {
    const columns = columnsOf('code,name,Remarks,parent', 'A,Alpha,nice,');
    expect(fields(guessColumns(columns, 'units'))).toEqual(['code', 'nameEn', null, null]);
  });
});

describe('open questions', () => {
  it('asks for the order of dates once for a column, unless one row settles it', () => {
    const [, open] = columnsOf('employee no,hire date', '1,03/11/2026', '2,04/05/2020');
    const [, settled] = columnsOf('employee no,hire date', '1,03/11/2026', '2,25/12/2020');
    if (!open || !settled) throw new Error('columns');
    const guessOf = (c: Column) => guessColumns([c], 'people')[0] ?? failed();
    expect(openQuestion(open, guessOf(open), 'people')).toBe('dateOrder');
    expect(openQuestion(settled, guessOf(settled), 'people')).toBeNull();
    expect(guessOf(settled).dateOrder).toBe('dayFirst');
  });

  it('asks for the unit of bare numbers when the heading does not say it', () => {
    const guess = (heading: string) => {
      const [column] = columnsOf(heading, '8', '24');
      if (!column) throw new Error('column');
      const mapping = guessColumns([column], 'functions')[0] ?? failed();
      return [mapping.bareUnit, openQuestion(column, mapping, 'functions')];
    };
    expect(guess('RTO')).toEqual([null, 'bareUnit']);
    expect(guess('RTO (h)')).toEqual(['hour', null]);
    expect(guess('Délai de reprise (jours)')).toEqual(['day', null]);
  });
});

describe('findHeading', () => {
  it('finds the headings below a title and blank rows', () => {
    const rows = sheet(
      ['Staff list'],
      ['As of 2026-11-01'],
      [],
      ['Employee no', 'Given name', 'Family name'],
      ['1', 'Uma', 'Johal'],
      ['2', 'Joël', 'Santos'],
    );
    expect(findHeading(rows)).toBe(4);
  });
  it('is the first row of a plain list', () => {
    expect(findHeading(sheet(['code', 'name'], ['A', 'Alpha'], ['B', 'Beta']))).toBe(1);
  });
  it('finds headings that it does not know', () => {
    expect(
      findHeading(sheet(['Report'], ['Couleur', 'Poids', 'Taille'], ['rouge', '3', '4'], ['bleu', '5', '6'])),
    ).toBe(2);
  });
  it('says when there is none', () => {
    expect(findHeading(sheet(['1', 'uma@cluster.example'], ['2', 'joel@cluster.example']))).toBeNull();
  });
});
