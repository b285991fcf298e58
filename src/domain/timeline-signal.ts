import type { SignalRow } from '../../db/signal.table.ts';
import type { Context } from '../context.ts';
import type { GrantedHousehold } from './household.ts';
import { listSignalsOfHousehold } from './signal.ts';
import { tell, type GrantedTimelineEntry, type Happening } from './timeline-entry.ts';

/** What signals are about, as the schema labels it. */
export const signalKindWords: Readonly<Record<SignalRow['kind'], string>> = {
  ARREARS: 'betalingsachterstand',
  EVICTION: 'dreigende ontruiming',
  YOUTH_AT_RISK: 'zorgen om jeugdige',
  DOMESTIC_VIOLENCE: 'huiselijk geweld',
  SCHOOL_ABSENCE: 'schoolverzuim',
  LONELINESS: 'eenzaamheid',
  CARER_OVERBURDENED: 'overbelaste mantelzorger',
  CARE_AVOIDANCE: 'zorgmijding',
  NUISANCE: 'overlast',
};

/** Signals about a household that the actor sees in full: raised, taken up and closed by the day it is seen. */
export async function listSignalEntries(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedTimelineEntry[]> {
  const signals = await listSignalsOfHousehold(context, household);
  return tell(
    context,
    household,
    signals.flatMap((signal): Happening[] => {
      const { id, law, person, kind, summary, raisedBy, takenUpBy, followUp } = signal;
      const what = `Signaal ${signalKindWords[kind]}${person ? ` over ${person.name.full}` : ''}`;
      const raised = `${what} gemeld${raisedBy === null ? '' : ` door ${raisedBy}`}`;
      const takenUp = `${what} opgepakt${takenUpBy === null ? '' : ` door ${takenUpBy.name}`}`;
      const about = { id, law, person };
      return [
        { event: 'SIGNAL_RAISED', ...about, on: signal.raisedOn, title: raised, detail: summary },
        { event: 'SIGNAL_TAKEN_UP', ...about, on: signal.takenUpOn, title: takenUp, staff: takenUpBy },
        { event: 'SIGNAL_CLOSED', ...about, on: signal.closedOn, title: `${what} afgehandeld`, detail: followUp },
      ];
    }),
  );
}
