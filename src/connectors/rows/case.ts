import { code, date, optional, text } from './column.ts';
import { bsnColumn, keyColumn, lawColumn, staffColumn } from './common.ts';
import { layout } from './layout.ts';

export const caseLayout = layout(
  'CASE',
  {
    title: 'Zaken',
    means: 'Meldingen, aanvragen en bezwaren uit het eigen zaaksysteem van de uitvoerder. Eén rij per zaak.',
  },
  {
    key: keyColumn(null, 'ZS-88123'),
    number: text(
      {
        name: 'zaaknummer',
        term: 'ZAAK.ZAAKIDENTIFICATIE',
        means: 'nummer waaronder de zaak bekend is',
        example: 'A-2026-0412',
      },
      40,
    ),
    bsn: bsnColumn,
    law: lawColumn('BESCHIKKING.WET'),
    kind: code(
      { name: 'soort', term: 'AANVRAAGOFMELDING.SOORT', means: 'waarmee het begon', example: 'aanvraag' },
      { melding: 'REPORT', aanvraag: 'APPLICATION', bezwaar: 'OBJECTION' },
    ),
    title: text(
      {
        name: 'omschrijving',
        term: 'ZAAK.OMSCHRIJVING',
        means: 'waar de zaak over gaat',
        example: 'Begeleiding individueel',
      },
      200,
    ),
    status: code(
      { name: 'status', term: 'AANVRAAGOFMELDING.STATUS', means: 'hoe ver de zaak is', example: 'in behandeling' },
      {
        ontvangen: 'RECEIVED',
        'in behandeling': 'IN_PROGRESS',
        besloten: 'DECIDED',
        afgesloten: 'CLOSED',
        ingetrokken: 'WITHDRAWN',
      },
    ),
    statusSince: optional(
      date({
        name: 'status_sinds',
        term: 'AANVRAAGOFMELDING.DATUMBEGINSTATUS',
        means: 'dag waarop de zaak zo ver kwam; leeg: de dag van de levering',
        example: '2026-05-04',
      }),
    ),
    receivedOn: date({
      name: 'startdatum',
      term: 'ZAAK.DATUMSTART',
      means: 'dag waarop de zaak ontvangen is',
      example: '2026-05-01',
    }),
    dueOn: optional(
      date({
        name: 'uiterste_datum',
        term: 'ZAAK.DATUMEINDEUITERLIJKEAFDOENING',
        means: 'laatste dag om te besluiten; leeg: de termijn van de wet',
        example: '2026-06-26',
      }),
    ),
    closedOn: optional(
      date({
        name: 'einddatum',
        term: 'ZAAK.DATUMEINDE',
        means: 'dag waarop de zaak afgesloten of ingetrokken is; leeg zolang zij loopt',
        example: '',
      }),
    ),
    sealed: optional(
      code(
        {
          name: 'vertrouwelijk',
          term: 'ZAAK.VERTROUWELIJKHEID',
          means: 'of alleen de behandelaar haar mag zien; leeg: nee',
          example: 'nee',
        },
        { ja: 'YES', nee: 'NO' },
      ),
    ),
    staffEmail: optional(staffColumn),
  },
);
