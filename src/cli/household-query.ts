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
export const householdQuery = `query Household($by: HouseholdBy!) {
  household(by: $by) {
    asOf
    address { line }
    members { role kind person { name { full } birthDate age addressWithheld } }
    director { validFrom staff { ...Reach } }
    plan { sight title startedOn goals { description lifeDomain status actions { description ownerName dueOn status } } }
    cases { law sight title status daysLeft open organisation { name phone } worker { ...Reach } }
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
      director: z.object({ validFrom: z.string(), staff }).nullable(),
      plan: z
        .object({
          sight: z.string(),
          title: z.string().nullable(),
          startedOn: z.string(),
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
