import { amountFromZero, code, decimal, optional } from './column.ts';
import {
  agbCodeColumn,
  bsnColumn,
  caseNumberColumn,
  firstDayColumn,
  keyColumn,
  lastDayColumn,
  lawColumn,
  productCodeColumn,
  units,
} from './common.ts';
import { layout } from './layout.ts';

export const provisionLayout = layout(
  'PROVISION',
  {
    title: 'Voorzieningen',
    means: 'Hulp die een inwoner heeft, uit het eigen systeem van de uitvoerder. Eén rij per toegekende voorziening.',
  },
  {
    key: keyColumn('BESCHIKTE_VOORZIENING.CODE', 'V-2026-1042'),
    bsn: bsnColumn,
    law: lawColumn('BESCHIKTE_VOORZIENING.WET'),
    caseNumber: caseNumberColumn,
    productCode: productCodeColumn,
    agbCode: optional(agbCodeColumn),
    deliveryForm: code(
      {
        name: 'leveringsvorm',
        term: 'BESCHIKTE_VOORZIENING.LEVERINGSVORM',
        means: 'in natura, persoonsgebonden budget of geld',
        example: 'zin',
      },
      { zin: 'IN_KIND', pgb: 'PERSONAL_BUDGET', geld: 'PAYMENT' },
    ),
    volume: optional(
      decimal({
        name: 'omvang',
        term: 'BESCHIKTE_VOORZIENING.OMVANG',
        means: 'hoeveelheid; met eenheid en frequentie, of alle drie leeg',
        example: '3,5',
      }),
    ),
    volumeUnit: optional(
      code(
        {
          name: 'eenheid',
          term: 'BESCHIKTE_VOORZIENING.EENHEID',
          means: 'eenheid van de hoeveelheid',
          example: 'uur',
        },
        units,
      ),
    ),
    volumePer: optional(
      code(
        {
          name: 'frequentie',
          term: 'BESCHIKTE_VOORZIENING.FREQUENTIE',
          means: 'per dag, week of maand, of in totaal over de hele periode',
          example: 'week',
        },
        { dag: 'DAY', week: 'WEEK', maand: 'MONTH', totaal: 'TOTAL' },
      ),
    ),
    monthlyCost: optional(
      amountFromZero({
        name: 'kosten_per_maand',
        term: null,
        means: 'verwachte kosten per maand in euro',
        example: '812,50',
      }),
    ),
    firstDay: firstDayColumn('BESCHIKTE_VOORZIENING.DATUMSTART'),
    lastDay: lastDayColumn('BESCHIKTE_VOORZIENING.DATUMEINDE'),
    endReason: optional(
      code(
        {
          name: 'reden_einde',
          term: 'BESCHIKTE_VOORZIENING.REDENEINDE',
          means: 'waarom de hulp eindigde; alleen met een einddatum',
          example: 'looptijd verstreken',
        },
        {
          'looptijd verstreken': 'TERM_PASSED',
          'doel bereikt': 'GOAL_ATTAINED',
          'lichtere hulp': 'LIGHTER_HELP',
          'zwaardere hulp': 'HEAVIER_HELP',
          verhuisd: 'MOVED_AWAY',
          overleden: 'DECEASED',
          'op verzoek': 'AT_REQUEST',
        },
      ),
    ),
  },
);
