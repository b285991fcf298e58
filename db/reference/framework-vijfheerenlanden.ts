import { on, season, span } from './policy-date.ts';
import type { PolicyFramework } from './policy-framework.ts';

/**
 * Vijfheerenlanden on its way to one policy. The document gives no year: 9 April was a Tuesday, and the first such year of
 * this municipality (formed in 2019) is 2019.
 */
export const vijfheerenlanden2019: PolicyFramework = {
  code: 'vijfheerenlanden-2019',
  title: 'Integraal beleid sociaal domein',
  municipality: 'Vijfheerenlanden',
  status: 'IN_PREPARATION',
  source: '001',
  summary: 'Van ambtelijke inventarisatie via gesprekken naar één beleidsnotitie voor het hele sociaal domein.',
  laws: [],
  horizon: null,
  validFrom: null,
  basedOn: [],
  ladder: [],
  answers: {
    WHAT: 'Minder inwoners die hulp nodig krijgen, en inwoners die langer zelf verder kunnen.',
    ON_WHAT: 'De lokale opgave, zoals inventarisatie en gesprekken die uitwijzen.',
    HOW: 'In vier fasen: inventariseren, in gesprek, schrijven, besluiten.',
    WHEN: 'Van april tot en met december 2019; het jaar is afgeleid.',
    WHO: 'Een ambtelijk team schrijft; inwoners, cliënten en partners praten mee; de raad besluit.',
  },
  subGoals: [],
  themes: [],
  stages: [
    {
      code: 'inventory',
      label: 'Inventarisatie',
      result: 'Wat schuurt, wat ontbreekt en waar kansen liggen, ambtelijk op een rij.',
      period: on('2019-05', 'tot en met de eerste week van mei 2019', 'INFERRED'),
    },
    {
      code: 'conversations',
      label: 'In gesprek',
      result: 'De lokale opgave bijgesteld met wie hulp krijgt en wie hulp geeft.',
      period: span('2019-05', '2019-06', 'mei en juni 2019', 'INFERRED'),
    },
    {
      code: 'writing',
      label: 'Schrijven',
      result: 'De beleidsnotitie, met de organisatie en de rollen die erbij passen.',
      period: season('2019', 'zomer 2019', 'INFERRED'),
    },
    {
      code: 'decision',
      label: 'Besluitvorming',
      result: 'Een vastgestelde beleidsnotitie.',
      period: season('2019', 'herfst 2019', 'INFERRED'),
    },
  ],
  milestones: [
    {
      code: 'approach',
      label: 'Het college stelt het plan van aanpak vast',
      date: on('2019-04-09', '9 april 2019', 'INFERRED'),
      status: 'REALISED',
      stageCode: null,
    },
    {
      code: 'inventory-done',
      label: 'De inventarisatie is af',
      date: on('2019-05', 'eerste week van mei 2019', 'INFERRED'),
      status: 'PLANNED',
      stageCode: 'inventory',
    },
    {
      code: 'closing-meeting',
      label: 'Slotbijeenkomst met alle gesprekspartners',
      date: on('2019-06', 'medio juni 2019', 'INFERRED'),
      status: 'PLANNED',
      stageCode: 'conversations',
    },
    {
      code: 'council',
      label: 'De raad besluit over de beleidsnotitie',
      date: on('2019-12-12', '12 december 2019', 'INFERRED'),
      status: 'PLANNED',
      stageCode: 'decision',
    },
  ],
  roles: [
    { actor: 'COUNCIL', part: 'DECIDES', matter: 'de beleidsnotitie' },
    { actor: 'EXECUTIVE', part: 'DECIDES', matter: 'het plan van aanpak' },
    { actor: 'OFFICIALS', part: 'PREPARES', matter: 'inventarisatie en notitie' },
    { actor: 'RESIDENTS', part: 'TAKES_PART', matter: 'de gesprekken' },
    { actor: 'PARTNERS', part: 'TAKES_PART', matter: 'de gesprekken' },
  ],
  rules: [],
  measures: [],
};
