/** The part of the hub's schema that the view touches. */
export const naiveTypeDefs = `
  type Organisation { id: ID! name: String! phone: String }
  type StaffMember { id: ID! name: String! jobTitle: String! phone: String organisation: Organisation! }
  type Address { line: String! postalCode: String city: String }
  type PersonName { full: String! given: String surname: String }
  type Person { id: ID! bsn: String name: PersonName! birthDate: String age: Int sex: String! }
  type Membership { id: ID! role: String! kind: String! validFrom: String person: Person! }
  type Director { validFrom: String! staff: StaffMember! }
  type Objective { code: String! label: String! }
  type Action {
    id: ID! description: String! ownerKind: String! ownerName: String! status: String! dueOn: String
  }
  type Goal {
    id: ID! description: String! lifeDomain: String! status: String! targetOn: String
    person: Person objective: Objective! actions: [Action!]!
  }
  type Plan { id: ID! sight: String! title: String status: String! startedOn: String! goals: [Goal!] }
  type Case {
    id: ID! sight: String! law: String! number: String kind: String title: String status: String
    receivedOn: String dueOn: String daysLeft: Int open: Boolean!
    person: Person organisation: Organisation! worker: StaffMember
  }
  type Product { id: ID! name: String! }
  type Provider { id: ID! name: String! }
  type ProvisionVolume { amount: Float! unit: String! per: String! }
  type Provision {
    id: ID! law: String! ladderStep: String! deliveryForm: String! monthlyCost: Int validFrom: String!
    validUntil: String state: String! product: Product! provider: Provider person: Person! volume: ProvisionVolume
  }
  type Signal {
    id: ID! kind: String! law: String! status: String! summary: String! raisedOn: String! raisedBy: String
    sourceProtected: Boolean! person: Person takenUpBy: StaffMember
  }
  type ContactMoment {
    id: ID! at: String! channel: String! law: String! summary: String! staff: StaffMember!
  }
  type ContactMomentConnection { totalCount: Int! nodes: [ContactMoment!]! }
  type Withheld { area: String! law: String count: Int! explanation: String! }
  type Household {
    id: ID! asOf: String! origin: String! formedOn: String address: Address members: [Membership!]!
    director: Director plan: Plan cases: [Case!]! provisions: [Provision!]! signals: [Signal!]!
    contactMoments(first: Int = 25): ContactMomentConnection! withheld: [Withheld!]!
  }
  input HouseholdBy @oneOf { id: ID }
  type Query { household(by: HouseholdBy!): Household }
`;
