import type { FactSource } from '../../../db/queries/fact-change.ts';
import type { FactData } from '../../../domain/documents/fact-data.ts';

const nowhere: FactSource = { kinds: [], fields: [], ids: [], log: null };
const ofPeople = ['role', 'roleAssignment', 'person', 'contactMethod'] as const;

/** What a fact is told from, so that its change can be dated: an activation's log where it has one, the plan's records. */
export function factSource(key: string, data: FactData, checklistId: string | null): FactSource {
  const [subject, ...rest] = key.split('.');
  const part = rest.at(-1);
  const activationId = data.activation?.id ?? null;
  const inLog = (...kinds: NonNullable<FactSource['log']>['kinds']) =>
    activationId === null ? null : { activationId, kinds };
  switch (subject) {
    case 'organisation':
      return {
        ...nowhere,
        kinds: ['organisation'],
        fields: part === 'name' ? ['nameEn', 'nameFr'] : [`${part}`],
      };
    case 'role':
      return ofRole(rest.slice(0, -1).join('.'), part ?? '', data, inLog('role'));
    case 'contacts':
      return { ...nowhere, kinds: ofPeople, log: inLog('role') };
    case 'checklist':
      return {
        ...nowhere,
        kinds: part === 'contacts' ? ofPeople : ['checklist', 'checklistTask'],
        ids: part === 'contacts' || checklistId === null ? [] : [checklistId],
      };
    case 'functions':
    case 'services':
      return { ...nowhere, kinds: ['criticalFunction'], log: inLog('function') };
    case 'sites':
      return { ...nowhere, kinds: ['site'] };
    case 'labour':
      return { ...nowhere, kinds: ['bargainingUnit', 'collectiveAgreement', 'bargainingRound'] };
    case 'activation':
      return { ...nowhere, log: inLog(...(entriesOf[part ?? ''] ?? [])) };
    default:
      return nowhere;
  }
}

const entriesOf: Readonly<Record<string, NonNullable<FactSource['log']>['kinds']>> = {
  roles: ['role'],
  functionStates: ['function'],
  severity: ['severity'],
};

function ofRole(code: string, part: string, { roles }: FactData, log: FactSource['log']): FactSource {
  const role = roles.find((each) => each.code === code);
  if (!role) return { ...nowhere, kinds: ['role', 'roleAssignment'] };
  if (part === 'name') return { ...nowhere, kinds: ['role'], fields: ['nameEn', 'nameFr'], ids: [role.id] };
  const ids = role.personId === null ? [role.id] : [role.id, role.personId];
  return { ...nowhere, kinds: ofPeople, ids, log: role.inActivation ? log : null };
}
