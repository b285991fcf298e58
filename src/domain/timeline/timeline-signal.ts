import type { SignalRow } from '../../../db/signal.table.ts';
import type { Context } from '../../context.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listMatchesOfHousehold, type GrantedMatch } from '../match/match.ts';
import { listSignalsOfHousehold } from '../signal/signal.ts';
import { tell, type GrantedTimelineEntry, type Happening } from './timeline-entry.ts';
import { writeList } from '../wording.ts';

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
  const [signals, matches] = await Promise.all([
    listSignalsOfHousehold(context, household),
    listMatchesOfHousehold(context, household),
  ]);
  return tell(context, household, [
    ...matches.flatMap(tellMatch),
    ...signals.flatMap((signal): Happening[] => {
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
  ]);
}

const endings: Readonly<Record<NonNullable<GrantedMatch['ending']>, string>> = {
  SETTLED: 'De organisaties stemden af wat er gebeurt.',
  SIGNALS_CLOSED: 'De zorgen van ten minste één organisatie zijn voorbij.',
};

/** That organisations were worried at the same time, and who; never about what. */
function tellMatch({ id, person, parties, foundOn, closedOn, ending }: GrantedMatch): readonly Happening[] {
  const [first] = parties;
  if (!first) return [];
  const names = writeList(parties.map(({ organisation }) => organisation.name));
  const what = `Match over ${person.name.full} met ${names}`;
  const staff = parties.length === 1 ? first.contact : null;
  return [
    { event: 'MATCH_FOUND', id, person, on: foundOn, title: `${what} gevonden`, staff },
    { event: 'MATCH_CLOSED', id, person, on: closedOn, title: `${what} gesloten`, detail: ending && endings[ending] },
  ];
}
