import { z } from 'zod';

/** Who asks, for what they may, and the Dutch labels. */
export const purposeQuery = `query Me {
  me { staff { name organisation { name } } processingActivities { id label } }
  labels: enumLabels { enum value label }
}`;

const staff = z.object({ name: z.string(), phone: z.string().nullish(), organisation: z.object({ name: z.string() }) });

export const purposeResult = z.object({
  me: z.object({
    staff: z.object({ name: z.string(), organisation: z.object({ name: z.string() }) }),
    processingActivities: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
  labels: z.array(z.object({ enum: z.string(), value: z.string(), label: z.string() })),
});
export type Me = z.infer<typeof purposeResult>['me'];
export type Labels = z.infer<typeof purposeResult>['labels'];

/** The household at a glance. */
export const householdQuery = `query Household($by: HouseholdBy!, $asOf: Date) {
  household(by: $by, asOf: $asOf) {
    asOf
    address { line }
    attention { level message staff { name phone organisation { name } } organisation { name phone } }
    members { role kind person { name { full } birthDate age addressWithheld } }
    director { validFrom staff { ...Reach } }
    plan { sight title startedOn team { law staff { ...Reach } } evaluations { heldOn outcome nextOn } goals { description lifeDomain status actions { description ownerName dueOn status } } }
    cases { law sight title status daysLeft open organisation { name phone } worker { ...Reach } }
    provisions { law state ladderStep deliveryForm monthlyCost validUntil product { name } provider { name } person { name { full } } volume { amount unit per } }
    signals { kind law status raisedOn summary }
    scores { lifeDomain person { name { full } } scores { value scoredOn } }
    contactMoments(first: 3) { totalCount nodes { at channel summary staff { name } } }
    withheld { explanation law organisation { name phone } contact { ...Reach } }
  }
}
fragment Reach on StaffMember { name phone organisation { name } }`;

const action = z.object({
  description: z.string(),
  ownerName: z.string(),
  dueOn: z.string().nullable(),
  status: z.string(),
});
const organisation = z.object({ name: z.string(), phone: z.string().nullable() });
const named = z.object({ name: z.object({ full: z.string() }) });

const provision = z.object({
  law: z.string(),
  state: z.string(),
  ladderStep: z.string(),
  deliveryForm: z.string(),
  monthlyCost: z.number().nullable(),
  validUntil: z.string().nullable(),
  product: z.object({ name: z.string() }),
  provider: z.object({ name: z.string() }).nullable(),
  person: named,
  volume: z.object({ amount: z.number(), unit: z.string(), per: z.string() }).nullable(),
});

export const householdResult = z.object({
  household: z
    .object({
      asOf: z.string(),
      address: z.object({ line: z.string() }).nullable(),
      members: z.array(
        z.object({
          role: z.string(),
          kind: z.string(),
          person: z.object({
            name: z.object({ full: z.string() }),
            birthDate: z.string().nullable(),
            age: z.number().nullable(),
            addressWithheld: z.boolean(),
          }),
        }),
      ),
      attention: z.array(
        z.object({
          level: z.string(),
          message: z.string(),
          staff: staff.nullable(),
          organisation: organisation.nullable(),
        }),
      ),
      provisions: z.array(provision),
      signals: z.array(
        z.object({ kind: z.string(), law: z.string(), status: z.string(), raisedOn: z.string(), summary: z.string() }),
      ),
      scores: z
        .array(
          z.object({
            lifeDomain: z.string(),
            person: named,
            scores: z.array(z.object({ value: z.number(), scoredOn: z.string() })),
          }),
        )
        .nullable(),
      director: z.object({ validFrom: z.string(), staff }).nullable(),
      plan: z
        .object({
          sight: z.string(),
          title: z.string().nullable(),
          startedOn: z.string(),
          team: z.array(z.object({ law: z.string().nullable(), staff })),
          evaluations: z
            .array(z.object({ heldOn: z.string(), outcome: z.string(), nextOn: z.string().nullable() }))
            .nullable(),
          goals: z
            .array(
              z.object({
                description: z.string(),
                lifeDomain: z.string(),
                status: z.string(),
                actions: z.array(action),
              }),
            )
            .nullable(),
        })
        .nullable(),
      cases: z.array(
        z.object({
          law: z.string(),
          sight: z.string(),
          title: z.string().nullable(),
          status: z.string().nullable(),
          daysLeft: z.number().nullable(),
          open: z.boolean(),
          organisation,
          worker: staff.nullable(),
        }),
      ),
      contactMoments: z.object({
        totalCount: z.number(),
        nodes: z.array(
          z.object({ at: z.string(), channel: z.string(), summary: z.string(), staff: z.object({ name: z.string() }) }),
        ),
      }),
      withheld: z.array(
        z.object({
          explanation: z.string(),
          law: z.string().nullable(),
          organisation: organisation.nullable(),
          contact: staff.nullable(),
        }),
      ),
    })
    .nullable(),
});
export type ShownHousehold = NonNullable<z.infer<typeof householdResult>['household']>;
export type ShownStaff = z.infer<typeof staff>;
