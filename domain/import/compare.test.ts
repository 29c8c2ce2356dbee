import { describe, expect, it } from 'vitest';
import { columnFacts } from './column-facts.ts';
import { type CompareOptions, compareImport } from './compare.ts';
import type { Existing, ExistingRecord } from './existing.ts';
import { guessColumns } from './guess.ts';
import type { ImportItem } from './item.ts';
import type { MappedTable } from './read-rows.ts';
import type { FieldValues, ImportSubject, SheetRow } from './subject.ts';

const plain: CompareOptions = { emptyClears: false, createMissing: false };

/** A table as a file would give it: headings and rows by semicolons, mapped by the guesses. */
function table(subject: ImportSubject, headings: string, ...lines: string[]): MappedTable {
  const names = headings.split(',');
  const rows: SheetRow[] = lines.map((line, i) => ({ row: i + 2, cells: line.split(',') }));
  const facts = columnFacts(rows, names.length);
  const columns = names.map((heading, index) => ({
    index,
    heading,
    facts: facts[index] as (typeof facts)[number],
  }));
  return { id: subject, subject, columns: guessColumns(columns, subject), rows };
}

function record(key: string, values: FieldValues, more: Partial<ExistingRecord> = {}): ExistingRecord {
  const title = typeof values.nameEn === 'string' ? values.nameEn : key;
  return { id: `id-${key}`, key, archived: false, title, names: [title], values, ...more };
}

function workspace(records: Partial<Existing['records']> = {}): Existing {
  const none = {
    units: [],
    sites: [],
    people: [],
    roles: [],
    suppliers: [],
    applications: [],
    equipment: [],
    vitalRecords: [],
    functions: [],
    dependencies: [],
  };
  return { records: { ...none, ...records }, skills: [], bargainingUnits: [] };
}

const brief = (items: ImportItem[]) => items.map((i) => `${i.subject} ${i.key} ${i.status}`);
const codes = (problems: { code: string; row: number | null }[]) => problems.map((p) => `${p.code} ${p.row}`);

describe('compareImport', () => {
  it('says what is added, changed field by field, left as it is and no longer listed', async () => {
    const existing = workspace({
      units: [
        record('CIO', { code: 'CIO', nameEn: 'Chief Information Officer', nameFr: '', parent: null }),
        record('PAY', { code: 'PAY', nameEn: 'Payroll', nameFr: 'Paie', parent: 'CIO' }),
        record('OLD', { code: 'OLD', nameEn: 'Old branch' }),
      ],
    });
    const { items, problems } = await compareImport(
      [
        table(
          'units',
          'code,name_en,name_fr,parent',
          'cio,Chief Information Officer,,',
          'PAY,Payroll and Benefits,Paie,CIO',
          'NEW,New branch,,PAY',
        ),
      ],
      existing,
      plain,
    );
    expect(brief(items)).toEqual([
      'units CIO unchanged',
      'units PAY changed',
      'units NEW added',
      'units OLD missing',
    ]);
    expect(items[1]?.changes).toEqual([
      { field: 'nameEn', before: 'Payroll', after: 'Payroll and Benefits' },
    ]);
    expect(items[2]?.changes.map((c) => [c.field, c.after])).toEqual([
      ['code', 'NEW'],
      ['nameEn', 'New branch'],
      ['parent', 'PAY'],
    ]);
    expect(problems).toEqual([]);
  });

  it('never erases with an empty cell, unless it is asked to', async () => {
    const existing = workspace({
      units: [record('PAY', { code: 'PAY', nameEn: 'Payroll', nameFr: 'Paie' })],
    });
    const mapped = (): MappedTable => ({
      ...table('units', 'code,name_en,name_fr', 'PAY,x,x'),
      rows: [{ row: 2, cells: ['PAY', '', ''] }],
    });
    expect((await compareImport([mapped()], existing, plain)).items[0]?.status).toBe('unchanged');
    const cleared = await compareImport([mapped()], existing, { ...plain, emptyClears: true });
    expect(cleared.items[0]?.changes).toEqual([{ field: 'nameFr', before: 'Paie', after: null }]);
  });

  it('refuses what is wrong at its row and goes on with the rest', async () => {
    const { items, problems } = await compareImport(
      [
        table('units', 'code,name', `A,${'x'.repeat(5000)}`, 'B,Beta', 'B,Beta again', ',No code', 'C,'),
        table(
          'people',
          'employee no,given name,family name,hire date,e-mail',
          '1,Uma,Johal,31/02/2026,uma@cluster.example',
          '2,Joël,Santos,2020-01-01,nobody',
        ),
      ],
      workspace(),
      plain,
    );
    expect(brief(items)).toEqual(['units B added', 'people 1 added', 'people 2 added']);
    expect(codes(problems)).toEqual([
      'tooLong 2',
      'keyMissing 5',
      'invalidDate 2',
      'invalidEmail 3',
      'duplicateKey 4',
      'nameMissing 6',
    ]);
    expect(problems.map((p) => p.effect)).toEqual(['row', 'row', 'cell', 'cell', 'row', 'row']);
    expect(problems[0]?.value.length).toBeLessThan(200);
  });

  it('lets the files of one import refer to each other, by code or by name', async () => {
    const { items, problems } = await compareImport(
      [
        table(
          'dependencies',
          'function,application,needed back within (h)',
          'F01,WIN,8',
          'F01,IFIS,4',
          'F99,WIN,1',
        ),
        table(
          'functions',
          'code,name,unit,owner role',
          'F01,Payroll run,Payroll,PAY',
          'F02,Bank file,NOPE,PAY',
        ),
        table('applications', 'code,name', 'WIN,Payroll system'),
        table(
          'roles',
          'code,name,primary,alternate',
          'PAY,Payroll lead,1,Johal; Uma',
          'FIN,Finance lead,9,2',
        ),
        table('people', 'employee no,given name,family name,unit', '1,Uma,Johal,PAY', '2,Joël,Santos,PAY'),
        table('units', 'code,name', 'PAY,Payroll'),
      ],
      workspace(),
      plain,
    );
    const of = (key: string) =>
      Object.fromEntries(items.find((i) => i.key === key)?.changes.map((c) => [c.field, c.after]) ?? []);
    expect(of('F01')).toMatchObject({ unit: 'PAY', ownerRole: 'PAY' });
    expect(of('F01 → application: WIN')).toMatchObject({
      function: 'F01',
      target: 'WIN',
      neededBackMinutes: 480,
    });
    expect(of('FIN')).toEqual({ code: 'FIN', nameEn: 'Finance lead' });
    expect(items.map((i) => i.subject)).toEqual([
      'units',
      'people',
      'people',
      'roles',
      'roles',
      'applications',
      'functions',
      'functions',
      'dependencies',
    ]);
    expect(problems.map((p) => [p.code, p.value, p.severity, p.effect])).toEqual([
      ['referenceMissing', 'NOPE', 'question', 'cell'],
      ['nearName', 'Johal; Uma', 'question', 'cell'],
      ['referenceMissing', '9', 'error', 'cell'],
      ['primaryMissing', 'Joël Santos', 'question', 'cell'],
      ['neededReferenceMissing', 'IFIS', 'error', 'row'],
      ['neededReferenceMissing', 'F99', 'error', 'row'],
    ]);
  });

  it('makes missing units and sites when it is asked to, and always the skills and bargaining units', async () => {
    const list = table(
      'people',
      'employee no,given name,family name,unit,site,employee group,skills',
      '1,Uma,Johal,PAY,Bay,OPSEU,Payroll run; Media',
      '2,Joël,Santos,PAY,Bay,opseu,media',
    );
    const { items, implied, problems } = await compareImport([list], workspace(), {
      ...plain,
      createMissing: true,
    });
    expect(brief(items)).toEqual(['units PAY added', 'sites L01 added', 'people 1 added', 'people 2 added']);
    expect(implied.map((i) => `${i.kind} ${i.code}`)).toEqual([
      'units PAY',
      'sites L01',
      'bargainingUnit OPSEU',
      'skill Media',
      'skill Payroll run',
    ]);
    expect(items[3]?.changes.find((c) => c.field === 'skills')?.after).toEqual(['Media']);
    expect(items[3]?.changes.find((c) => c.field === 'group')?.after).toBe('unit:OPSEU');
    expect(problems.find((p) => p.value === 'PAY')).toMatchObject({
      code: 'willCreate',
      severity: 'note',
      rows: [2],
    });
  });

  it('shows leavers who hold roles first, and nobody whose row is only wrong', async () => {
    const existing = workspace({
      people: [
        record('1', { employeeNumber: '1', givenName: 'Uma', familyName: 'Johal' }),
        record('2', { employeeNumber: '2', givenName: 'Joël', familyName: 'Santos' }),
        record(
          '3',
          { employeeNumber: '3', givenName: 'Léa', familyName: 'Quesnel' },
          { roles: ['Incident lead'] },
        ),
        record('4', { employeeNumber: '4', givenName: 'Ivan', familyName: 'Young' }, { archived: true }),
      ],
    });
    const list = table(
      'people',
      'employee no,given name,family name',
      `2,${'y'.repeat(300)},Santos`,
      '4,Ivan,Young',
    );
    const { items } = await compareImport([list], existing, plain);
    expect(items.map((i) => [i.key, i.status, i.roles, i.restored])).toEqual([
      ['4', 'changed', [], true],
      ['3', 'missing', ['Incident lead'], false],
      ['1', 'missing', [], false],
    ]);
  });

  it('finds records by name where a list has no codes, people by e-mail, and gives the new ones a code', async () => {
    const existing = workspace({
      sites: [record('BAY', { code: 'BAY', nameEn: 'Bay Street office', address: '' })],
      people: [
        record(
          '77',
          { employeeNumber: '77', givenName: 'Uma', familyName: 'Johal', email: 'uma@cluster.example' },
          { names: ['uma@cluster.example'] },
        ),
      ],
    });
    const { items, problems } = await compareImport(
      [
        table('sites', 'name,address', 'Bay Street office,777 Bay', 'Guelph,1 Stone Road'),
        table(
          'people',
          'given name,family name,e-mail,title',
          'Uma,Johal,UMA@cluster.example,Director',
          'Joël,Santos,joel@cluster.example,',
        ),
      ],
      existing,
      plain,
    );
    expect(brief(items)).toEqual([
      'sites BAY changed',
      'sites L01 added',
      'people 77 changed',
      'people P001 added',
    ]);
    expect(codes(problems)).toEqual(['codeGiven 2', 'numberGiven 2']);
  });

  it('gives codes behind those in use and those that cells name', async () => {
    const existing = workspace({
      functions: [record('F07', { code: 'F07', nameEn: 'Archives' }, { archived: true })],
    });
    const lists = [
      table('functions', 'Function,Unit,RTO', 'Pay staff,U03,4 h', 'Answer calls,Finance branch,1 day'),
      table('people', 'given name,family name,e-mail', `Uma,Johal,${'u'.repeat(40)}@cluster.example`),
    ];
    const { items } = await compareImport(lists, existing, { ...plain, createMissing: true });
    expect(items.map((i) => `${i.key} ${i.title} ${i.status}`)).toEqual([
      'U03 U03 added',
      'U04 Finance branch added',
      'P001 Uma Johal added',
      'F08 Pay staff added',
      'F09 Answer calls added',
    ]);
  });

  it('keeps the rules between records', async () => {
    const existing = workspace({
      units: [
        record('A', { code: 'A', nameEn: 'A', parent: 'B' }),
        record('B', { code: 'B', nameEn: 'B', parent: null }),
      ],
    });
    const { items, problems } = await compareImport(
      [
        table('units', 'code,name,parent', 'B,B,A', 'C,C,C'),
        table('sites', 'code,name,alternate site', 'S,S,S'),
        table(
          'people',
          'employee no,given name,family name,leave from,leave until',
          '1,Uma,Johal,2026-12-10,2026-12-01',
        ),
        table('functions', 'code,name', 'F,F'),
        table('dependencies', 'function,kind,target', 'F,function,F'),
        table('roles', 'code,name,primary,alternate', 'R,R,1,1'),
      ],
      existing,
      plain,
    );
    expect(problems.map((p) => p.code).sort()).toEqual([
      'leaveEndsBefore',
      'parentCycle',
      'parentCycle',
      'refersToItself',
      'refersToItself',
      'sameHolder',
    ]);
    expect(items.find((i) => i.key === 'B')?.status).toBe('unchanged');
    expect(items.filter((i) => i.subject === 'dependencies')).toEqual([]);
  });

  it('tells formulas and their errors', async () => {
    const list: MappedTable = {
      ...table('units', 'code,name,parent', 'A,Alpha,x'),
      rows: [
        { row: 2, cells: ['A', 'Alpha', '#REF!'], marks: { 2: 'error' } },
        { row: 3, cells: ['B', 'Beta', ''], marks: { 1: 'formula' } },
        { row: 4, cells: ['', 'Gamma', ''], marks: { 0: 'formulaEmpty' } },
      ],
    };
    const { items, problems } = await compareImport([list], workspace(), plain);
    expect(brief(items)).toEqual(['units A added', 'units B added']);
    expect(problems.map((p) => [p.code, p.row, p.column, p.effect])).toEqual([
      ['cellError', 2, 2, 'cell'],
      ['formulaUsed', 3, 1, 'none'],
      ['formulaEmpty', 4, 0, 'row'],
    ]);
  });

  it('can be stopped', async () => {
    const stop = compareImport([table('units', 'code,name', 'A,Alpha')], workspace(), plain, () => {
      throw new Error('stopped');
    });
    await expect(stop).rejects.toThrow('stopped');
  });

  it('tells of references to what is archived, unless the lists bring it back', async () => {
    const existing = workspace({
      units: [record('OLD', { code: 'OLD', nameEn: 'Old branch' }, { archived: true })],
    });
    const staff = table('people', 'employee number,given name,family name,unit', '1,Uma,Johal,Old branch');
    const { items, problems } = await compareImport([staff], existing, plain);
    expect(items.map((i) => i.status)).toEqual(['added']);
    expect(problems).toMatchObject([
      { code: 'archivedReference', severity: 'note', effect: 'none', row: 2, value: 'Old branch' },
    ]);
    const both = await compareImport(
      [staff, table('units', 'code,name_en', 'OLD,Old branch')],
      existing,
      plain,
    );
    expect(both.problems).toEqual([]);
  });

  describe('a person named where a role is meant', () => {
    const people = table(
      'people',
      'employee no,given name,family name',
      '1,Harpreet,Singh',
      '2,Uma,Johal',
      '3,Léa,Quesnel',
      '4,Ivan,Young',
    );
    const roles = table(
      'roles',
      'code,name,primary,alternate',
      'PAY,Payroll lead,Harpreet Singh,Uma Johal',
      'COM,Communications lead,Uma Johal,',
      'WEB,Web lead,à combler,Harpreet Singh',
      'FIN,Finance lead,Ivan Young,',
      'HR,HR lead,Ivan Young,',
    );
    const functions = table(
      'functions',
      'code,name,owner',
      'F1,Payroll run,Harpreet Singh',
      'F2,Bulletins,Uma Johal',
      'F3,Archives,Léa Quesnel',
      'F4,Books,Ivan Young',
      'F5,Web,Somebody Else',
    );

    it('takes the role that they hold, from the files, and says which', async () => {
      const { items, problems } = await compareImport([people, roles, functions], workspace(), plain);
      const owner = (key: string) =>
        items.find((i) => i.key === key)?.changes.find((c) => c.field === 'ownerRole')?.after;
      expect(['F1', 'F2', 'F3', 'F4', 'F5'].map(owner)).toEqual([
        'PAY',
        'COM',
        undefined,
        undefined,
        undefined,
      ]);
      expect(problems.map((p) => [p.code, p.severity, p.value, p.details])).toEqual([
        ['readAsNobody', 'note', 'à combler', {}],
        ['roleFromPerson', 'note', 'Harpreet Singh', { person: 'Harpreet Singh', role: 'Payroll lead' }],
        ['roleFromPerson', 'note', 'Uma Johal', { person: 'Uma Johal', role: 'Communications lead' }],
        ['personWithoutRole', 'question', 'Léa Quesnel', { person: 'Léa Quesnel', roles: '' }],
        [
          'personWithRoles',
          'question',
          'Ivan Young',
          { person: 'Ivan Young', roles: 'Finance lead, HR lead' },
        ],
        ['referenceMissing', 'error', 'Somebody Else', { to: 'roles' }],
      ]);
    });

    it('knows the roles of the workspace, less those that the files give to others', async () => {
      const existing = workspace({
        people: [
          record('1', { employeeNumber: '1' }, { title: 'Harpreet Singh', names: ['Harpreet Singh'] }),
        ],
        roles: [
          record('PAY', { code: 'PAY', nameEn: 'Payroll lead', holder1: '1' }),
          record('OLD', { code: 'OLD', nameEn: 'Old lead', holder1: '1' }, { archived: true }),
          record('COM', { code: 'COM', nameEn: 'Communications lead', holder1: '1' }),
        ],
      });
      const heads = table('units', 'code,name,head', 'U,Payroll,Harpreet Singh');
      const given = table('roles', 'code,primary', 'COM,Uma Johal');
      const { items } = await compareImport([people, heads, given], existing, plain);
      const head = items.find((i) => i.key === 'U')?.changes.find((c) => c.field === 'headRole');
      expect(head?.after).toBe('PAY');
    });
  });

  it('reads "vacant" and the like as nobody, and says where', async () => {
    const existing = workspace({ people: [record('7', { employeeNumber: '7' }, { names: ['Vacant'] })] });
    const lists = (name: string) => [
      table('people', 'employee no,given name,family name', '1,Uma,Johal'),
      table('roles', 'code,name,primary,alternate,alternate 2', `A,A,1,${name},—`, `B,B,à combler,1,n/a`),
    ];
    const { items, problems } = await compareImport(lists('TBD'), existing, plain);
    expect(problems.map((p) => [p.code, p.row, p.column, p.value])).toEqual([
      ['readAsNobody', 2, 3, 'TBD'],
      ['readAsNobody', 3, 2, 'à combler'],
      ['readAsNobody', 3, 4, 'n/a'],
    ]);
    const holders = (key: string) =>
      items
        .find((i) => i.key === key)
        ?.changes.filter((c) => c.field.startsWith('holder'))
        .map((c) => c.after);
    expect([holders('A'), holders('B')]).toEqual([['1'], ['1']]);
    const known = await compareImport(lists('vacant'), existing, plain);
    expect(known.problems.map((p) => p.value)).toEqual(['à combler', 'n/a']);
  });

  it('numbers priorities from the most urgent that the list has', async () => {
    const tiers = async (...names: string[]) => {
      const rows = names.map((name, i) => `F${i},F${i},${name}`);
      const { items, problems } = await compareImport(
        [table('functions', 'code,name,priority', ...rows)],
        workspace(),
        plain,
      );
      expect(problems.every((p) => p.code === 'tierRead' && p.severity === 'note')).toBe(true);
      return items.map((i) => i.changes.find((c) => c.field === 'tier')?.after);
    };
    expect(await tiers('High', 'Medium', 'Low')).toEqual([1, 2, 3]);
    expect(await tiers('Élevée', 'moyenne', 'FAIBLE')).toEqual([1, 2, 3]);
    expect(await tiers('Critical', 'High', 'Medium', 'Low')).toEqual([1, 2, 3, 4]);
    expect(await tiers('Critique', 'Faible')).toEqual([1, 4]);
  });

  it('takes suppliers, equipment and vital records, and what needs them', async () => {
    const { items, problems } = await compareImport(
      [
        table(
          'suppliers',
          'Supplier,Service,Contact,Phone,After hours,Email,Contract expiry,Crosses a picket line,Alternate supplier',
          'Boréal Diesel,Fuel,Ana Roy,416-555-0100,416-555-0111,ana@boreal.example,2027-03-31,no,Laurentian Fuel',
          'Laurentian Fuel,Fuel,,,,,TBD,,Laurentian Fuel',
        ),
        table('equipment', 'Asset tag,Equipment,Location,Qty,Spare', 'G1,Generator,Bay,2,Rented unit'),
        table('vitalRecords', 'Record,Format,Kept in,Copy kept at', 'Pay register,Paper,WIN,Guelph vault'),
        table('applications', 'code,name,vendor', 'WIN,Payroll system,Boréal Diesel'),
        table('sites', 'code,name', 'Bay,Bay Street'),
        table('functions', 'code,name', 'F01,Payroll run'),
        table(
          'dependencies',
          'function,supplier,equipment,vital record,application',
          'F01,Boréal Diesel,G1,Pay register,n/a',
        ),
        { ...table('dependencies', 'function,kind,target', 'F01,Fournisseur,Laurentian Fuel'), id: 'more' },
      ],
      workspace(),
      plain,
    );
    const of = (subject: ImportSubject, key: string) =>
      Object.fromEntries(
        items.find((i) => i.subject === subject && i.key === key)?.changes.map((c) => [c.field, c.after]) ??
          [],
      );
    expect(of('suppliers', 'S01')).toEqual({
      code: 'S01',
      nameEn: 'Boréal Diesel',
      descriptionEn: 'Fuel',
      contractExpiresOn: '2027-03-31',
      picketStance: 'doesNotCross',
      alternateSupplier: 'S02',
      contacts: [
        'phone: 416-555-0100 / Ana Roy',
        'afterHours: 416-555-0111 / Ana Roy',
        'email: ana@boreal.example / Ana Roy',
      ],
    });
    expect(of('equipment', 'G1')).toMatchObject({ site: 'Bay', quantity: 2, alternate: 'Rented unit' });
    expect(of('vitalRecords', 'V01')).toMatchObject({
      medium: 'paper',
      application: 'WIN',
      copyKeptAt: 'Guelph vault',
    });
    expect(of('applications', 'WIN')).toMatchObject({ supplier: 'S01' });
    expect(items.filter((i) => i.subject === 'dependencies').map((i) => i.key)).toEqual([
      'F01 → supplier: S01',
      'F01 → equipment: G1',
      'F01 → vitalRecord: V01',
      'F01 → supplier: S02',
    ]);
    expect(codes(problems)).toEqual(['codeGiven 2', 'readAsEmpty 3', 'codeGiven 2', 'refersToItself 3']);
  });

  it('puts a new number in the place of the old one and keeps the other contacts of a supplier', async () => {
    const contacts = [
      'phone: 416-555-0100 / Ana Roy',
      'phone: 416-555-0155',
      'email: a@x.example / Help desk',
    ];
    const existing = workspace({ suppliers: [record('S1', { code: 'S1', nameEn: 'Boréal', contacts })] });
    const list = table('suppliers', 'code,name,phone,email', 'S1,Boréal,416-555-0199,a@x.example');
    const { items } = await compareImport([list], existing, plain);
    expect(items[0]?.changes).toEqual([
      {
        field: 'contacts',
        before: contacts,
        after: ['phone: 416-555-0199', 'phone: 416-555-0155', 'email: a@x.example / Help desk'],
      },
    ]);
  });

  it('leaves out the need that would close a circle of functions', async () => {
    const existing = workspace({
      functions: ['A', 'B', 'C'].map((code) => record(code, { code, nameEn: code })),
      dependencies: [
        record('A → function: B', { function: 'A', targetKind: 'function', target: 'B' }),
        record('C → function: A', { function: 'C', targetKind: 'function', target: 'A' }, { archived: true }),
      ],
    });
    const list = table('dependencies', 'function,other function', 'B,C', 'C,A', 'A,C');
    const { items, problems } = await compareImport([list], existing, plain);
    expect(items.filter((i) => i.status === 'added').map((i) => i.key)).toEqual([
      'B → function: C',
      'A → function: C',
    ]);
    expect(problems.map((p) => [p.code, p.row, p.effect])).toEqual([['needCycle', 3, 'row']]);
  });
});
