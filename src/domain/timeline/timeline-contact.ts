import type { ContactMomentRow } from '../../../db/contact-moment.table.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../day.ts';
import { findPersonOfContactMoment, type GrantedContactMoment } from '../signal/contact-moment.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { tell, type GrantedTimelineEntry } from './timeline-entry.ts';
import { lawNames } from '../wording.ts';

const channelWords: Record<ContactMomentRow['channel'], string> = {
  DESK: 'Gesprek aan de balie',
  PHONE: 'Telefoongesprek',
  HOME_VISIT: 'Huisbezoek',
  EMAIL: 'E-mail',
  LETTER: 'Brief',
  VIDEO_CALL: 'Beeldgesprek',
};

/** These contact moments of a household as entries of its timeline. */
export async function tellContact(
  context: Context,
  household: GrantedHousehold,
  moments: readonly GrantedContactMoment[],
): Promise<readonly GrantedTimelineEntry[]> {
  const happenings = moments.map(async (moment) => {
    const { id, at, channel, summary, law, staff } = moment;
    const person = await findPersonOfContactMoment(context, moment);
    const whom = person ? ` met ${person.name.full}` : '';
    const title = `${channelWords[channel]}${whom} (${lawNames[law]})`;
    return {
      event: 'CONTACT_HELD',
      id,
      on: dayOf(new Date(at)),
      at,
      title,
      detail: summary,
      law,
      person,
      staff,
      contactMoment: moment,
    } as const;
  });
  return tell(context, household, await Promise.all(happenings));
}
