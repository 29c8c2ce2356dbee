import { storedRecords } from '../../../db/queries/stored.ts';
import type { Db } from '../../../db/writer.ts';
import type { ChainRole } from '../../../domain/documents/document-step.ts';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import { libraryRoleNames, sameRole } from '../../documents/library-roles.ts';
import { documentTemplate } from '../../documents/templates.ts';

interface NamedRole {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

/**
 * Who approves documents of a kind, in order: as the organisation has set it, else the usual approvers of the kind that
 * the plan has a role for. Empty: nobody has to.
 */
export async function approvalChain(db: Db, kind: DocumentKind): Promise<ChainRole[]> {
  const [policies, roles] = await Promise.all([
    storedRecords(db, 'documentPolicy'),
    storedRecords(db, 'role'),
  ]);
  const policy = policies.find((each) => each.kind === kind);
  return policy ? inOrder(policy.approverRoleIds, roles) : usualApprovers(kind, roles);
}

/** Those who usually approve a kind, among the roles of the plan. */
export function usualApprovers(kind: DocumentKind, roles: readonly NamedRole[]): ChainRole[] {
  const usual = documentTemplate(kind).approvers.flatMap((code) => {
    const name = libraryRoleNames.get(code);
    const role = sameRole({ code, nameEn: name?.en ?? '', nameFr: name?.fr ?? '' }, roles);
    return role ? [role.id] : [];
  });
  return inOrder(usual, roles);
}

function inOrder(ids: readonly string[], roles: readonly NamedRole[]): ChainRole[] {
  return [...new Set(ids)].flatMap((id) => {
    const role = roles.find((each) => each.id === id);
    return role ? [{ roleId: id, nameEn: role.nameEn, nameFr: role.nameFr }] : [];
  });
}
