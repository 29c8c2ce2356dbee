import * as z from 'zod';
import audiences from '../../../assets/communications/audiences.json' with { type: 'json' };
import outage from '../../../assets/communications/outage.json' with { type: 'json' };
import strike from '../../../assets/communications/strike.json' with { type: 'json' };
import { planFields } from '../../../domain/plans/schema.ts';
import { audienceFields, communicationFields } from '../../../domain/publishing/schema.ts';

/** Roles and audiences stand in shipped files by their codes. */
const codes = z.array(z.string()).default([]);

const audience = audienceFields.omit({ roleIds: true }).extend({ roles: codes });

const line = communicationFields
  .omit({ audienceId: true, ownerRoleId: true, approverRoleIds: true, planId: true })
  .extend({ audience: z.string(), owner: z.string(), approvers: codes });

const plan = z.object({
  id: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
  purposeEn: z.string(),
  purposeFr: z.string(),
  /** The kind of the organisation's plan that it belongs to. */
  planKind: planFields.shape.kind,
  lines: z.array(line),
});

export type ShippedAudience = z.infer<typeof audience>;
export type ShippedPlan = z.infer<typeof plan>;

/** Whom shipped plans speak to. */
export const shippedAudiences: readonly ShippedAudience[] = z.array(audience).parse(audiences);

/** The communication plans that come with Holdfast. */
export const shippedPlans: readonly ShippedPlan[] = [strike, outage].map((each) => plan.parse(each));
