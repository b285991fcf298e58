import type { Db } from '../../../db/client.ts';
import { listObjectiveCounts, readStoreVersion, type ObjectiveCount } from '../../../db/objective-figure.ts';
import type { Objective } from '../../../db/reference/objective.ts';
import { administrationActivityId } from '../../../db/reference/processing-activity.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import { PublicError } from '../../errors.ts';
import { discloseParts, discloseWhole, figureOf, suppressionThreshold, type DisclosedFigure } from './figure.ts';
import { purposeOf } from '../standing/standing.ts';

/** How many households an objective concerns today, and how it stands with them. */
export interface ObjectiveFigures {
  readonly threshold: number;
  readonly households: DisclosedFigure;
  readonly working: DisclosedFigure;
  readonly ended: DisclosedFigure;
  readonly attained: DisclosedFigure;
  readonly dropped: DisclosedFigure;
}

/** What each figure counts, in Dutch. */
const definitions = {
  households: 'Huishoudens met een doel onder deze doelstelling in een plan dat loopt of gelopen heeft',
  working: 'Daarvan: huishoudens die vandaag aan zo’n doel werken',
  ended: 'Daarvan: huishoudens die vandaag aan geen zo’n doel meer werken',
  attained: 'Van wie er niet meer aan werken: ten minste één doel behaald',
  dropped: 'Van wie er niet meer aan werken: geen doel behaald (vervallen, of nog open toen het plan eindigde)',
} as const satisfies Record<Exclude<keyof ObjectiveFigures, 'threshold'>, string>;

/**
 * The figures of an objective. They show no persons, yet are made of records of residents: whoever asks states a purpose of
 * their own, with which statistics are compatible (AVG art. 5 lid 1 onder b). Throws PURPOSE_REQUIRED or PURPOSE_NOT_ALLOWED.
 */
export async function getObjectiveFigures(context: Context, { code }: Objective): Promise<ObjectiveFigures> {
  // Keeping the settings of the hub is no purpose for which records of residents are counted.
  if (purposeOf(context).activity.id === administrationActivityId) {
    throw new PublicError('PURPOSE_NOT_ALLOWED', 'Figures are not made for this processing activity.');
  }
  return figuresOf(countsOf(context.db, context.today).get(code), context.today, context.now.toISOString());
}

interface Counts {
  readonly version: string;
  readonly day: string;
  readonly byCode: ReadonlyMap<string, ObjectiveCount>;
}

/** The last counts of each store. Counting reads every plan; until the store or the day changes it would come to the same. */
const lastCounts = new WeakMap<Db, Counts>();

function countsOf(db: Db, day: string): Counts['byCode'] {
  const version = readStoreVersion(db);
  let last = lastCounts.get(db);
  if (last?.version !== version || last.day !== day) {
    const byCode = new Map(listObjectiveCounts(db, day).map((each) => [each.objectiveCode, each]));
    lastCounts.set(db, (last = { version, day, byCode }));
  }
  return last.byCode;
}

/**
 * The figures of a count, none when nobody has a goal: who works on it against who no longer does, and of the latter by
 * result. Each of both splits is shown whole or not at all.
 */
export function figuresOf(
  found: Omit<ObjectiveCount, 'objectiveCode'> | undefined,
  today: string,
  moment: string,
): ObjectiveFigures {
  const { working, attained, dropped } = found ?? { working: 0, attained: 0, dropped: 0 };
  const households = discloseWhole(working + attained + dropped);
  const byProgress = discloseParts(households, { working, ended: attained + dropped });
  const byResult = discloseParts(byProgress.ended, { attained, dropped });
  const meaning = {
    unit: 'HOUSEHOLD',
    source: 'Plannen in de hub',
    period: { from: today, until: addDays(today, 1) },
    completeness: null,
    moment,
  } as const;
  const counts = { households, ...byProgress, ...byResult };
  const figure = (name: keyof typeof counts) => figureOf(counts[name], { ...meaning, definition: definitions[name] });
  return {
    threshold: suppressionThreshold,
    households: figure('households'),
    working: figure('working'),
    ended: figure('ended'),
    attained: figure('attained'),
    dropped: figure('dropped'),
  };
}
