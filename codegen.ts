import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const scalars = {
  Date: 'string',
  DateTime: 'string',
  PartialDate: 'string',
  BSN: 'string',
  PostalCode: 'string',
  URI: 'string',
};

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  importExtension: '.ts',
  generates: {
    'src/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        strictScalars: true,
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
        contextType: '../context.ts#Context',
        makeResolverTypeCallable: true,
        // A type without a mapper maps to never, so that it cannot be returned unchecked.
        defaultMapper: 'never',
        mappers: {
          ...Object.fromEntries(Object.keys(scalars).map((name) => [name, 'string'])),
          Boolean: 'boolean',
          ID: 'string',
          Int: 'number',
          String: 'string',
          Node: '../domain/node.ts#NodeView',
          Action: '../domain/goal.ts#GrantedAction',
          Actor: '../domain/me.ts#ActorView',
          Address: '../domain/address.ts#GrantedAddress',
          Authority: '../domain/relation.ts#GrantedAuthority',
          Case: '../domain/case.ts#GrantedCase',
          CaseStatusChange: '../domain/case.ts#GrantedCaseStatus',
          ContactMoment: '../domain/contact-moment.ts#GrantedContactMoment',
          ContactMomentConnection: '../domain/contact-moment.ts#GrantedContactMomentPage',
          ContactMomentEdge: '../domain/contact-moment.ts#GrantedContactMoment',
          Director: '../domain/director.ts#GrantedDirector',
          EnumLabel: '../domain/label.ts#EnumLabel as HeldEnumLabel',
          Goal: '../domain/goal.ts#GrantedGoal',
          Household: '../domain/household.ts#GrantedHousehold',
          Membership: '../domain/membership.ts#GrantedMembership',
          Objective: '../../db/reference/objective.ts#Objective as HeldObjective',
          Organisation: '../domain/organisation.ts#PublicOrganisation',
          PageInfo: '../domain/page.ts#PageInfo as HeldPageInfo',
          Person: '../domain/person.ts#GrantedPerson',
          PersonName: '../domain/person.ts#GrantedName',
          Plan: '../domain/plan.ts#GrantedPlan',
          ProcessingActivity: '../../db/reference/processing-activity.ts#ProcessingActivity as HeldProcessingActivity',
          Relation: '../domain/relation.ts#GrantedRelation',
          Responsibility: '../domain/organisation.ts#PublicResponsibility',
          StaffMember: '../domain/organisation.ts#PublicStaff',
          Withheld: '../domain/withheld.ts#GrantedWithheld',
        },
      },
    },
    'web/src/generated/': {
      preset: 'client',
      documents: 'web/src/**/*.{ts,tsx}',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256', mode: 'embedHashInDocument' },
      },
      config: { strictScalars: true, scalars, enumsAsTypes: true, useTypeImports: true },
    },
  },
  ignoreNoDocuments: true,
};

export default config;
