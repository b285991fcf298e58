/**
 * Which types stand behind each interface that the page has a fragment on: the cache must know, or it takes what it was
 * sent for something else. A test holds this to the schema.
 */
export const possibleTypes = {
  Duty: ['CaseDuty', 'PlanDuty'],
  Problem: ['Conflict', 'Incomplete', 'NotPermitted', 'RuleBroken'],
};
