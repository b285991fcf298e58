import type { MoneyLine } from './budget.ts';
import type { PolicyDocumentCode } from './policy-source.ts';

export type ReserveLineKind = 'ADDITION' | 'WITHDRAWAL';

/** What the state contributes to the social domain in a year, × € 1,000 (integratie-uitkering). */
export interface StateContribution {
  readonly year: number;
  readonly amount: number;
}

/** A reserve through some years (reserve), as its source gives it; amounts × € 1,000. */
export interface Reserve {
  readonly frameworkCode: string;
  readonly label: string;
  readonly source: PolicyDocumentCode;
  readonly years: readonly number[];
  /** On 1 January of each year. */
  readonly openings: readonly number[];
  readonly lines: readonly MoneyLine<ReserveLineKind>[];
  /** On 31 December of each year, as the source states it. */
  readonly closings: readonly number[];
  /** How much it may be at most: per cent of the state contribution of the year. */
  readonly ceilingPercent: number;
  /** Stated in millions with one decimal; for the years that the source names and no others. */
  readonly stateContributions: readonly StateContribution[];
}

type Amounts = readonly (number | null)[];

function addition(code: string, label: string, amounts: Amounts, note: string | null = null) {
  return { kind: 'ADDITION' as const, code, label, amounts, note };
}

function withdrawal(code: string, label: string, amounts: Amounts) {
  return { kind: 'WITHDRAWAL' as const, code, label, amounts, note: null };
}

/** The reserve that belongs to Leusden's framework of 2017. */
export const reserves: readonly Reserve[] = [
  {
    frameworkCode: 'leusden-2017',
    label: 'Reserve Sociaal Domein 2016–2019',
    source: '003',
    years: [2016, 2017, 2018, 2019],
    openings: [1509, 1884, 1716, 1578],
    lines: [
      addition('addition', 'Toevoeging', [100, 0, 0, 100], 'Voor 2017 en 2018 bij de begroting geschrapt.'),
      withdrawal('household-allowance', 'Huishoudtoeslag', [-24, -64, -64, 0]),
      withdrawal('community-developer', 'Samenlevingsontwikkelaar', [-34, -25, null, null]),
      withdrawal('physical-portal', 'Fysiek portaal', [-85, null, null, null]),
      withdrawal('spring-note', 'Voorjaarsnota 2016', [-325, null, null, null]),
      withdrawal('transport-tender', 'Projectleider aanbesteding doelgroepenvervoer', [-5, -10, -5, 0]),
      withdrawal('day-activities', 'Projectleider lokale dagbesteding', [-36, null, null, null]),
      withdrawal('sports-hall', 'Garantie sportzaal', [-8, null, null, null]),
      withdrawal('quartermaster', 'Kwartiermaker', [-15, null, null, null]),
      withdrawal('local-transport', 'Lokaal vervoersinitiatief', [-15, null, null, null]),
      addition('underspend', 'Onderbesteding 2015 en 2016', [822, null, null, null]),
      withdrawal('direction-staff', 'Formatie voor regie', [null, -69, -69, -52]),
      addition('cancelled-addition', 'Geschrapte toevoeging', [null, null, null, -100]),
    ],
    closings: [1884, 1716, 1578, 1526],
    ceilingPercent: 10,
    stateContributions: [
      { year: 2015, amount: 10300 },
      { year: 2017, amount: 8600 },
      { year: 2020, amount: 8300 },
    ],
  },
];
