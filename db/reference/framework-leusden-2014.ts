import { on } from './policy-date.ts';
import type { Milestone, PolicyFramework } from './policy-framework.ts';

const silent = { laws: [], horizon: null, validFrom: null, basedOn: [], ladder: [], subGoals: [] } as const;
const empty = { ...silent, themes: [], stages: [], milestones: [], roles: [], rules: [], measures: [] } as const;

/** The general frameworks that Leusden's council set in 2013: known from the letter of 2014 alone. */
export const leusden2013: PolicyFramework = {
  ...empty,
  code: 'leusden-2013',
  title: 'Algemene kaders voor het sociaal domein van Leusden',
  municipality: 'Leusden',
  status: 'NAMED_ONLY',
  source: '000',
  summary: 'Kaders waarop de brief van 2014 voortbouwt; de tekst zelf is er niet bij.',
  answers: { WHAT: null, ON_WHAT: null, HOW: null, WHEN: null, WHO: null },
  milestones: [
    {
      code: 'adopted',
      label: 'De raad stelt de kaders vast',
      date: on('2013-07-10', '10 juli 2013', 'STATED'),
      status: 'REALISED',
      stageCode: null,
    },
  ],
};

/** The letter is of July 2014: the year of its dates follows from that, and all of them were plans. */
function planned(code: string, label: string, date: string, text: string): Milestone {
  return { code, label, date: on(date, text, 'INFERRED'), status: 'PLANNED', stageCode: null };
}

/** Leusden's dream for the long term, and the policy plan for the short one, as announced in 2014. */
export const leusden2014: PolicyFramework = {
  ...empty,
  code: 'leusden-2014',
  title: 'De stip op de Leusdense horizon',
  municipality: 'Leusden',
  status: 'IN_PREPARATION',
  source: '000',
  summary: 'Met inwoners een droom voor de lange termijn ophalen, naast een beleidsplan voor de eerstkomende tijd.',
  horizon: { from: 5, to: 10 },
  basedOn: [{ frameworkCode: 'leusden-2013', kind: 'BUILDS_ON', source: '000' }],
  answers: {
    WHAT: 'Een gedeelde droom die zegt wat Leusden op lange termijn belangrijk vindt.',
    ON_WHAT: null,
    HOW: 'Gesprekken in het dorp binnen kaders van het college, met hulp van een bureau van buiten.',
    WHEN: 'Van augustus tot en met december 2014.',
    WHO: 'Inwoners, vrijwilligers, mantelzorgers en professionals praten mee; het college stelt op, de raad stelt vast.',
  },
  milestones: [
    planned('core-elements', 'Het college geeft kernelementen voor de droom mee', '2014-08', 'augustus 2014'),
    planned('advice', 'Het beleidsplan gaat naar de adviesraden', '2014-08-18', '18 augustus 2014'),
    planned('dream-talks', 'Droomgesprekken met de samenleving', '2014-09', 'september 2014'),
    planned('note-executive', 'Het college stelt de horizonnotitie vast', '2014-11-04', '4 november 2014'),
    planned('policy-plan', 'De raad stelt beleidsplan en verordeningen vast', '2014-11-13', '13 november 2014'),
    planned('note-council', 'De raad stelt de horizonnotitie vast', '2014-12-18', '18 december 2014'),
  ],
  roles: [
    { actor: 'COUNCIL', part: 'DECIDES', matter: 'beleidsplan, verordeningen en horizonnotitie' },
    { actor: 'EXECUTIVE', part: 'PREPARES', matter: 'kernelementen en horizonnotitie' },
    { actor: 'ADVISORY_BOARDS', part: 'ADVISES', matter: 'het beleidsplan' },
    { actor: 'RESIDENTS', part: 'TAKES_PART', matter: 'de droomgesprekken' },
    { actor: 'OFFICIALS', part: 'EXECUTES', matter: 'het traject, met communicatie- en beleidsadviseurs' },
  ],
};
