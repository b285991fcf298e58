import { TableCell, TableRow } from '@utrecht/component-library-react';
import type { ProvisionRowFragment } from '../generated/graphql.ts';
import { dateInWords, digitDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { Reach } from '../ui/reach.tsx';
import { eurosInWords, volumeInWords } from './provision-words.ts';
import { findLastDay, type TimeAxis } from './time-axis.ts';
import { TimeBarPicture } from './time-bar.tsx';
import { TimeScale } from './time-scale.tsx';

interface Props {
  readonly provision: ProvisionRowFragment;
  readonly axis: TimeAxis;
  /** Whether the row says whose it is. */
  readonly named: boolean;
}

function WhatCell({ provision, named }: Omit<Props, 'axis'>) {
  const label = useLabel();
  const { product, law, person, ladderStep, volume, deliveryForm, previous } = provision;
  const [lawWords, stepWords] = [label('Law', law), label('LadderStep', ladderStep)];
  // What needs no decision stands on the step of that name.
  const place = lawWords.toLowerCase() === stepWords ? [lawWords] : [lawWords, stepWords];
  if (named) place.push(callName(person.name));
  const how = [volume && volumeInWords(volume, label), label('DeliveryForm', deliveryForm)].filter(Boolean);
  return (
    <th scope="row" className="utrecht-table__cell ep-provision__what">
      <span className="ep-provision__name">{product.name}</span>
      <span className="ep-provision__note">{place.join(' · ')}</span>
      <span className="ep-provision__note">{how.join(' · ')}</span>
      {/* A change of the same help is no other help. */}
      {previous && previous.product.id !== product.id && (
        <span className="ep-provision__note">in plaats van {previous.product.name}</span>
      )}
    </th>
  );
}

function Cost({ cents }: { cents: number | undefined }) {
  if (cents === undefined) return <span className="ep-provision__note">kosten onbekend</span>;
  if (cents === 0) return <span className="ep-provision__note">geen kosten</span>;
  return (
    <span className="ep-provision__note">
      <span className="ep-provision__amount">{eurosInWords(cents)}</span> p/mnd
    </span>
  );
}

function EndCell({ provision }: { provision: ProvisionRowFragment }) {
  const label = useLabel();
  const { state, validFrom, endReason, monthlyCost } = provision;
  const lastDay = findLastDay({ validFrom, validUntil: provision.validUntil ?? null });
  return (
    <TableCell className="ep-provision__end">
      {lastDay ? (
        <span>
          <span className="ep-provision__until">t/m </span>
          <time dateTime={lastDay}>{digitDate(lastDay)}</time>
        </span>
      ) : (
        'geen einddatum'
      )}
      {state === 'COMING' && <span className="ep-provision__note">begint {digitDate(validFrom)}</span>}
      <Cost cents={monthlyCost ?? undefined} />
      {endReason && <span className="ep-provision__note">{label('ProvisionEndReason', endReason)}</span>}
    </TableCell>
  );
}

/** Where the latest order at the provider stands. */
function Order({ order }: { order: ProvisionRowFragment['allocations'][number] }) {
  const label = useLabel();
  const { number, status, since } = order;
  return (
    <span className="ep-provision__note">
      Bestelling {number}: {label('AllocationStatus', status)} sinds {digitDate(since)}
    </span>
  );
}

function WhoCell({ provision }: { provision: ProvisionRowFragment }) {
  const { provider, organisation, allocations } = provision;
  return (
    <TableCell className="ep-provision__who">
      {provider && (
        <span className="ep-provision__provider">
          {provider.name} <Reach whom={provider.name} phone={provider.phone} />
        </span>
      )}
      {allocations[0] && <Order order={allocations[0]} />}
      {organisation && <span className="ep-provision__note">Verantwoordelijk: {organisation.name}</span>}
    </TableCell>
  );
}

/** One provision: what it is, when, until when, what it costs, and who gives it and answers for it. */
export function ProvisionRow({ provision, axis, named }: Props) {
  const { validFrom, state } = provision;
  const period = { validFrom, validUntil: provision.validUntil ?? null };
  const lastDay = findLastDay(period);
  const words = `vanaf ${dateInWords(validFrom)}${lastDay ? ` tot en met ${dateInWords(lastDay)}` : ', zonder einddatum'}`;
  return (
    <TableRow className={`ep-provision ep-provision--${state.toLowerCase()}`}>
      <WhatCell provision={provision} named={named} />
      <TableCell className="ep-provision__bar">
        <TimeScale axis={axis} />
        <TimeBarPicture axis={axis} period={period} words={words} />
      </TableCell>
      <EndCell provision={provision} />
      <WhoCell provision={provision} />
    </TableRow>
  );
}
