import type { AllocationRow } from '../../../db/allocation.table.ts';
import type { CareRequestRow } from '../../../db/care-request.table.ts';
import type { DeliveryEndReason } from '../../../db/delivery.table.ts';
import type { Law } from '../../../db/law.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import type { CareNameUse, CareSex } from '../../care-client-code.ts';
import type {
  AllocationChangeReason,
  CareStandard,
  ChangeRequestReason,
  EndReason,
  ReferrerType,
  RefusalReason,
  VolumeFrequency,
  VolumeUnit,
} from '../../care-code.ts';

// The codes of iWmo and iJw in the hub's own words, and back.

type Unit = NonNullable<ProvisionRow['volumeUnit']>;
type Frequency = NonNullable<ProvisionRow['volumePer']>;

const units: Readonly<Record<VolumeUnit, Unit>> = {
  '01': 'MINUTE',
  '04': 'HOUR',
  '14': 'DAY',
  '16': 'HALF_DAY',
  '82': 'PIECE',
  '83': 'EURO',
  '84': 'PIECE',
};

/** The unit that a code stands for; both sorts of pieces are one to the hub. */
export function unitOfCode(code: VolumeUnit): Unit {
  return units[code];
}

const unitCodes: Readonly<Record<Unit, VolumeUnit>> = {
  MINUTE: '01',
  HOUR: '04',
  DAY: '14',
  HALF_DAY: '16',
  PIECE: '82',
  EURO: '83',
};

/** The code of a unit. */
export function codeOfUnit(unit: Unit): VolumeUnit {
  return unitCodes[unit];
}

const frequencies: Readonly<Record<VolumeFrequency, Frequency>> = {
  '1': 'DAY',
  '2': 'WEEK',
  '4': 'MONTH',
  '6': 'TOTAL',
};
const frequencyCodes: Readonly<Record<Frequency, VolumeFrequency>> = { DAY: '1', WEEK: '2', MONTH: '4', TOTAL: '6' };

/** How often, that a code stands for. */
export function frequencyOfCode(code: VolumeFrequency): Frequency {
  return frequencies[code];
}

/** The code of how often. */
export function codeOfFrequency(per: Frequency): VolumeFrequency {
  return frequencyCodes[per];
}

const endReasons: Readonly<Record<CareStandard, Partial<Record<EndReason, DeliveryEndReason>>>> = {
  IWMO: {
    '02': 'DECEASED',
    '19': 'AS_PLANNED',
    '20': 'PAUSED',
    '21': 'BY_CLIENT',
    '22': 'BY_PROVIDER',
    '23': 'AGREED',
    '31': 'MOVED_AWAY',
    '36': 'BY_MUNICIPALITY',
    '37': 'CHANGE_REQUESTED',
    '38': 'OTHER_PROVIDER',
    '39': 'OTHER_LAW',
  },
  IJW: {
    '02': 'DECEASED',
    '20': 'PAUSED',
    '31': 'AS_PLANNED',
    '32': 'BY_CLIENT',
    '33': 'BY_PROVIDER',
    '34': 'AGREED',
    '35': 'CIRCUMSTANCES',
    '36': 'BY_MUNICIPALITY',
    '37': 'CHANGE_REQUESTED',
    '38': 'OTHER_PROVIDER',
    '39': 'OTHER_LAW',
  },
};

/** Why a delivery ended: one code means different things in the two standards. Throws where the standard has no such code. */
export function endReasonOfCode(standard: CareStandard, code: EndReason): DeliveryEndReason {
  const reason = endReasons[standard][code];
  if (!reason) throw new Error(`${standard} has no reason ${code} for the end of a delivery`);
  return reason;
}

const referrers: Readonly<Record<ReferrerType, NonNullable<CareRequestRow['referrer']>>> = {
  '01': 'MUNICIPALITY',
  '02': 'GENERAL_PRACTITIONER',
  '03': 'YOUTH_DOCTOR',
  '04': 'CERTIFIED_INSTITUTION',
  '05': 'MEDICAL_SPECIALIST',
  '06': 'NOBODY',
  '08': 'COURT',
};

/** Who sent the resident to the provider. */
export function referrerOfCode(code: ReferrerType): NonNullable<CareRequestRow['referrer']> {
  return referrers[code];
}

/** Why a change is asked for. */
export function requestReasonOfCode(code: ChangeRequestReason): NonNullable<CareRequestRow['reason']> {
  return code === '1' ? 'SITUATION_CHANGED' : 'CARE_PLAN_CHANGED';
}

const refusalCodes: Readonly<Record<NonNullable<CareRequestRow['refusalReason']>, RefusalReason>> = {
  NEW_REQUEST_NEEDED: '1',
  OVER_BUDGET: '2',
  NO_CONTRACT: '3',
  OUTSIDE_CONTRACT: '4',
  OTHER_MUNICIPALITY: '5',
  PILED_UP: '6',
  NOT_SUITABLE: '7',
  RESIDENCE: '8',
  AGE_LIMIT: '9',
};

/** The code of why a request is refused. */
export function codeOfRefusal(reason: NonNullable<CareRequestRow['refusalReason']>): RefusalReason {
  return refusalCodes[reason];
}

const changeCodes: Readonly<Record<NonNullable<AllocationRow['changeReason']>, AllocationChangeReason>> = {
  SHORTENED: '05',
  DECEASED: '02',
  MOVED_AWAY: '07',
  OTHER_PROVIDER: '09',
  BY_PROVIDER: '12',
  REMOVED: '13',
};

/** The code of why an order changed. */
export function codeOfChange(reason: NonNullable<AllocationRow['changeReason']>): AllocationChangeReason {
  return changeCodes[reason];
}

const sexCodes: Readonly<Record<PersonRow['sex'], CareSex>> = { UNKNOWN: '0', MALE: '1', FEMALE: '2' };

/** The code of a sex. */
export function codeOfSex(sex: PersonRow['sex']): CareSex {
  return sexCodes[sex];
}

const nameUseCodes: Readonly<Record<PersonRow['nameUse'], CareNameUse>> = {
  OWN: '1',
  PARTNER: '2',
  PARTNER_OWN: '3',
  OWN_PARTNER: '4',
};

/** The code of how somebody is called. */
export function codeOfNameUse(use: PersonRow['nameUse']): CareNameUse {
  return nameUseCodes[use];
}

/** The law that a standard is of. */
export function lawOf(standard: CareStandard): Law {
  return standard === 'IWMO' ? 'WMO' : 'JEUGDWET';
}

/** The standard by which help under a law is ordered. Throws where there is none. */
export function standardOf(law: Law): CareStandard {
  if (law === 'WMO') return 'IWMO';
  if (law === 'JEUGDWET') return 'IJW';
  throw new Error(`help under ${law} is not ordered over the care chain`);
}
