import type { HouseholdRecordFragment } from '../generated/graphql.ts';

/** A member of a household, with what is known of the record of the person. */
export type RecordMember = HouseholdRecordFragment['members'][number];

/** Somebody with their record. */
export type RecordPerson = RecordMember['person'];
