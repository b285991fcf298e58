import { asOfDay } from '../src/domain/as-of.ts';
import { extendCaseTerm, recordDefaultNotice } from '../src/domain/case/case-extend.ts';
import { openCase } from '../src/domain/case/case-open.ts';
import { changeCaseStatus, remarksOn } from '../src/domain/case/case-step.ts';
import { resumeCaseTerm, suspendCaseTerm } from '../src/domain/case/case-suspend.ts';
import { listTermChanges } from '../src/domain/case/case-term-change.ts';
import { assignCase, takeCase } from '../src/domain/case/case-worker.ts';
import { findCase } from '../src/domain/case/case.ts';
import { findHouseholdOfCase } from '../src/domain/household/household.ts';
import { loaded } from '../src/domain/loaded.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const caseResolvers: Resolvers = {
  Query: {
    case: async (_root, { by, asOf }, context) => findCase(context, by, asOfDay(context, asOf)),
  },
  Case: {
    statusHistory: (parent) => loaded(parent.statusHistory),
    household: (parent, _args, context, info) => findHouseholdOfCase(context, parent, householdWants(info)),
    termChanges: (parent, _args, context) => listTermChanges(context, parent),
  },
  Mutation: {
    openCase: (_root, { input }, context) => openCase(context, input),
    changeCaseStatus: (_root, { input }, context) => changeCaseStatus(context, input),
    suspendCaseTerm: (_root, { input }, context) => suspendCaseTerm(context, input),
    resumeCaseTerm: (_root, { input }, context) => resumeCaseTerm(context, input),
    extendCaseTerm: (_root, { input }, context) => extendCaseTerm(context, input),
    recordDefaultNotice: (_root, { input }, context) => recordDefaultNotice(context, input),
    takeCase: (_root, { input }, context) => takeCase(context, input),
    assignCase: (_root, { input }, context) => assignCase(context, input),
  },
  CasePenalty: { amount: ({ cents }) => cents },
  OpenCasePayload: { case: ({ thing }) => thing },
  ChangeCaseStatusPayload: { case: ({ thing }) => thing, remarks: remarksOn },
  SuspendCaseTermPayload: { case: ({ thing }) => thing },
  ResumeCaseTermPayload: { case: ({ thing }) => thing },
  ExtendCaseTermPayload: { case: ({ thing }) => thing },
  RecordDefaultNoticePayload: { case: ({ thing }) => thing },
  TakeCasePayload: { case: ({ thing }) => thing },
  AssignCasePayload: { case: ({ thing }) => thing },
};
