import { objectives } from './objective.ts';

/** One of the lines along which the policy runs (programmalijn), with objectives of its own. */
export interface ProgrammeLine {
  readonly code: string;
  readonly label: string;
  readonly frameworkCode: string;
  readonly objectiveCodes: readonly string[];
}

/** The lines of Leusden's framework in its order, as its objectives name them. */
export const programmeLines: readonly ProgrammeLine[] = [
  ...Map.groupBy(objectives, ({ lineCode }) => lineCode).values(),
].flatMap(([first, ...others]) =>
  first
    ? {
        code: first.lineCode,
        label: first.lineLabel,
        frameworkCode: 'leusden-2017',
        objectiveCodes: [first, ...others].map(({ code }) => code),
      }
    : [],
);
