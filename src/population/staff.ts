import { transaction, type Db } from '../../db/client.ts';
import type { Law } from '../../db/law.ts';
import { organisationId } from '../../db/reference.ts';
import { organisations, type OrganisationCode } from '../../db/reference/organisation.ts';
import { stableId } from '../../db/reference/stable-id.ts';
import type { OfficeFunction } from '../../db/responsibility.table.ts';
import { insertStaffOnce, insertStaffRightOnce, insertStaffRoleOnce } from '../../db/staff.ts';
import type { Role } from '../../db/staff.table.ts';
import { machineSubject } from '../bearer.ts';

interface Colleague {
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: OrganisationCode;
  readonly roles: readonly Role[];
}

const frontOffice = { organisation: 'larikslaan2', roles: ['FRONT_OFFICE_WORKER'] } as const;
const socialTeam = { jobTitle: 'Regisseur sociaal team', organisation: 'larikslaan2', roles: ['DIRECTOR'] } as const;
const backOffice = { organisation: 'amersfoort', roles: ['BACK_OFFICE_WORKER'] } as const;
const workAndIncome = { organisation: 'amersfoort', roles: ['WORK_AND_INCOME_WORKER'] } as const;

/** Made-up staff, by the short name of the persona or colleague. */
const colleagues = {
  frontoffice: { name: 'Marloes Dijkhuizen', jobTitle: 'Consulent toegang', ...frontOffice },
  frontoffice2: { name: 'Daan Witteveen', jobTitle: 'Consulent toegang', ...frontOffice },
  frontoffice3: { name: 'Nadia Benhaddou', jobTitle: 'Consulent jeugd', ...frontOffice },
  frontoffice4: { name: 'Jorrit Hylkema', jobTitle: 'Consulent Wmo', ...frontOffice },
  director: { name: 'Emine Karaca', ...socialTeam },
  director2: { name: 'Bas Terpstra', ...socialTeam },
  director3: { name: 'Ingrid van Wessem', ...socialTeam },
  director4: { name: 'Ruben Kastelijn', ...socialTeam },
  teamlead: {
    name: 'Petra Hoogenraad',
    jobTitle: 'Teamleider toegang',
    organisation: 'larikslaan2',
    roles: ['TEAM_LEAD'],
  },
  backoffice: { name: 'Wouter Lankhorst', jobTitle: 'Medewerker backoffice Wmo en jeugd', ...backOffice },
  backoffice2: { name: 'Shanti Ramdin', jobTitle: 'Medewerker backoffice Wmo', ...backOffice },
  backoffice3: { name: 'Kees Oudshoorn', jobTitle: 'Medewerker backoffice jeugd', ...backOffice },
  workincome: { name: 'Anouk Rietveldt', jobTitle: 'Consulent inkomen', ...workAndIncome },
  workincome2: { name: 'Tarik Özkan', jobTitle: 'Consulent werk', ...workAndIncome },
  workincome3: { name: 'Joke Siersema', jobTitle: 'Consulent inkomen', ...workAndIncome },
  management: {
    name: 'Hugo Brandsma',
    jobTitle: 'Manager sociaal domein',
    organisation: 'leusden',
    roles: ['MANAGEMENT'],
  },
  privacy: {
    name: 'Liesbeth Quist',
    jobTitle: 'Functionaris gegevensbescherming',
    organisation: 'leusden',
    roles: ['PRIVACY_DESK', 'PRIVACY_OFFICER'],
  },
  admin: {
    name: 'Sven Molenkamp',
    jobTitle: 'Functioneel beheerder',
    organisation: 'leusden',
    roles: ['ADMINISTRATOR'],
  },
  chain: {
    name: 'Koppeling ketenpartner',
    jobTitle: 'Systeem van een ketenpartner',
    organisation: 'leusden',
    roles: ['CHAIN_CLIENT'],
  },
  // No source says who helps with debts or watches school attendance: these two can be called, and see nothing here.
  debt: { name: 'Corrie Zandstra', jobTitle: 'Schuldhulpverlener', organisation: 'leusden', roles: [] },
  attendance: { name: 'Milan Verschoor', jobTitle: 'Leerplichtambtenaar', organisation: 'leusden', roles: [] },
  teamlead2: {
    name: 'Gerda Wolbrink',
    jobTitle: 'Teamleider backoffice en werk en inkomen',
    organisation: 'amersfoort',
    roles: ['TEAM_LEAD'],
  },
  management2: {
    name: 'Yvonne Schuttelaar',
    jobTitle: 'Concerncontroller',
    organisation: 'leusden',
    roles: ['MANAGEMENT'],
  },
} as const satisfies Record<string, Colleague>;

export type StaffKey = keyof typeof colleagues;

/** Somebody ready-made whom a user of the demo can be. */
export interface DemoPersona {
  readonly persona: StaffKey;
  /** The `sub` by which the hub finds the member of staff. */
  readonly subject: string;
  readonly name: string;
  readonly jobTitle: string;
  /** Name of the organisation they work for. */
  readonly organisation: string;
  readonly roles: readonly Role[];
}

const personaKeys = [
  'frontoffice',
  'director',
  'backoffice',
  'workincome',
  'teamlead',
  'teamlead2',
  'management',
  'management2',
  'privacy',
  'admin',
  'chain',
] as const satisfies readonly StaffKey[];

/** The personas of the demo, each with the roles it has. */
export const demoPersonas: readonly DemoPersona[] = personaKeys.map((persona) => {
  const { name, jobTitle, organisation, roles } = colleagues[persona];
  return {
    persona,
    subject: subjectOf(persona),
    name,
    jobTitle,
    organisation: organisations[organisation].name,
    roles,
  };
});

/** The id of the organisation for which somebody of the demo works. */
export function organisationIdOf(key: StaffKey): string {
  return organisationId(colleagues[key].organisation);
}

/** The id that a member of the demo's staff bears in every store. */
export function staffId(key: StaffKey): string {
  return idByKey[key];
}

/** Who works on a case: the organisation that has it in hand, and the staff among whom such cases are spread. */
export interface Workplace {
  readonly organisation: OrganisationCode;
  readonly workers: readonly StaffKey[];
}

/** Where cases of a law and office function are worked on in the demo. */
export function workplaceOf(law: Law, officeFunction: OfficeFunction): Workplace {
  if (law === 'PARTICIPATIEWET') {
    return { organisation: 'amersfoort', workers: ['workincome', 'workincome2', 'workincome3'] };
  }
  // The college answers for what no source gives to anybody (Wgs art. 3; Leerplichtwet 1969 art. 16).
  if (law === 'WGS') return { organisation: 'leusden', workers: ['debt'] };
  if (law === 'LEERPLICHTWET') return { organisation: 'leusden', workers: ['attendance'] };
  return officeFunction === 'BACK'
    ? { organisation: 'amersfoort', workers: ['backoffice', 'backoffice2', 'backoffice3'] }
    : { organisation: 'larikslaan2', workers: ['frontoffice', 'frontoffice2', 'frontoffice3', 'frontoffice4'] };
}

/** Those who direct plans. */
export const directorKeys = ['director', 'director2', 'director3', 'director4'] as const satisfies readonly StaffKey[];

/** The staff of the demo started on this day. */
const employedFrom = '2017-01-01';

const staffKeys = Object.keys(colleagues) as StaffKey[];
const idByKey = Object.fromEntries(staffKeys.map((key) => [key, stableId('staff', key)])) as Record<StaffKey, string>;

/** Puts the staff of the demo and their roles into the store; again changes nothing. The organisations must be there. */
export function installDemoStaff(db: Db, now: Date): void {
  const provenance = { source: 'DEMO', recordedAt: now.toISOString() } as const;
  const period = { validFrom: employedFrom, validUntil: null };
  transaction(db, () => {
    staffKeys.forEach((key, index) => {
      const { name, jobTitle, organisation, roles } = colleagues[key];
      insertStaffOnce(db, {
        id: staffId(key),
        organisationId: organisationId(organisation),
        subject: subjectOf(key),
        name,
        jobTitle,
        phone: `033 000 ${phoneBlock[organisation]} ${10 + index}`,
        email: key === 'chain' ? null : `${mailName(name)}@${organisation}.example`,
        ...period,
        ...provenance,
      });
      // Recorded at a fixed moment, so that doing this again meets the same row.
      for (const role of roles) {
        insertStaffRoleOnce(db, { staffId: staffId(key), role, ...period, source: 'DEMO', recordedAt: rolesGivenAt });
      }
    });
    for (const key of analystKeys) {
      const given = { ...period, source: 'DEMO', recordedAt: rolesGivenAt } as const;
      insertStaffRightOnce(db, { staffId: staffId(key), right: 'ANALYST', ...given });
    }
  });
}

/** Who may ask with documents of their own, also where only known ones are taken: one in the back office, and the controller. */
const analystKeys = ['backoffice', 'management'] as const satisfies readonly StaffKey[];
const rolesGivenAt = `${employedFrom}T08:00:00.000Z`;
const phoneBlock: Record<OrganisationCode, number> = { leusden: 10, larikslaan2: 20, amersfoort: 30 };

/** By which the hub knows somebody of the demo's staff, by their short name. */
export function subjectOf(key: string): string {
  return key === 'chain' ? machineSubject('eenplan-chain') : `demo:${key}`;
}

function mailName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.');
}
