import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from 'urql';
import type { LookFragment, LookPageFragment, ResidentLogQuery } from '../generated/graphql.ts';
import { type Problem, toProblem } from '../shared/api-problem.ts';
import { useLookupClient } from '../shared/lookup-client.ts';
import type { Period } from './resident-log-choice.ts';
import { moreResidentLogQuery, residentLogQuery } from './resident-log-documents.ts';

/** Whom the report is about: by citizen service number, which stays in memory, or by the hub's own id. */
export type Subject = { readonly bsn: string } | { readonly id: string };

/** The resident as the hub knows them; null when it does not, or when they may not be seen. */
export type Resident = ResidentLogQuery['person'];

/** What was found of one resident. */
export interface Report {
  readonly resident: Resident;
  readonly looks: readonly LookFragment[];
  /** Where the next page goes on; undefined when all is there. */
  readonly next: string | undefined;
  readonly remarks: readonly string[];
}

/** How the page after a report fares, or the same report for another period. */
export type More = 'idle' | 'asking' | Problem;

type Answer =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'found'; readonly report: Report; readonly more: More };

/** The report as far as it is there. */
export type ResidentLog = Answer | { readonly kind: 'idle' | 'asking' };

interface Question extends Period {
  readonly client: Client;
  readonly subject: Subject;
}

const pageSize = 100;

function variablesOf({ subject, from, until }: Question) {
  const names = 'bsn' in subject ? { bsn: subject.bsn, personId: null } : { bsn: null, personId: subject.id };
  return { ...names, from: from ?? null, until: until ?? null, first: pageSize };
}

function add(report: Report, { nodes, pageInfo }: LookPageFragment): Report {
  const next = (pageInfo.hasNextPage ? pageInfo.endCursor : undefined) ?? undefined;
  return { ...report, looks: [...report.looks, ...nodes], next };
}

async function ask(question: Question): Promise<Answer> {
  const variables = { by: question.subject, ...variablesOf(question) };
  const { data, error } = await question.client.query(residentLogQuery, variables).toPromise();
  if (error || !data) return { kind: 'problem', problem: error ? toProblem(error) : 'unknown' };
  const { person, residentLog } = data;
  if (!residentLog) return { kind: 'nobody' };
  const empty = { resident: person, looks: [], next: undefined, remarks: residentLog.remarks };
  return { kind: 'found', report: add(empty, residentLog), more: 'idle' };
}

async function askOn(question: Question, after: string): Promise<LookPageFragment | Problem> {
  const variables = { ...variablesOf(question), after };
  const { data, error } = await question.client.query(moreResidentLogQuery, variables).toPromise();
  return data?.residentLog ?? (error ? toProblem(error) : 'unknown');
}

/**
 * Asks who looked at a resident, page by page. It is kept in memory only: the client has no cache, and an answer to an
 * earlier question is dropped.
 */
export function useResidentLog(subject: Subject | undefined, { from, until }: Period) {
  const client = useLookupClient();
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<{ readonly question: Question; readonly answer: Answer }>();
  const question = useMemo(
    () => (subject ? { client, subject, from, until, round } : undefined),
    [client, subject, from, until, round],
  );
  const current = useRef<Question>(undefined);

  useEffect(() => {
    current.current = question;
    if (!question) return undefined;
    void ask(question).then((answer) => {
      if (current.current === question) setHeld({ question, answer });
    });
    return () => {
      current.current = undefined;
    };
  }, [question]);

  const goOn = useCallback(
    async (toTheEnd: boolean) => {
      if (!held || held.question !== question || held.answer.kind !== 'found' || held.answer.more === 'asking') return;
      let { report } = held.answer;
      const say = (more: More) => setHeld({ question, answer: { kind: 'found', report, more } });
      const pages = toTheEnd ? Number.POSITIVE_INFINITY : 1;
      for (let page = 0; page < pages && report.next !== undefined; page += 1) {
        say('asking');
        const answer = await askOn(question, report.next);
        if (current.current !== question) return;
        if (typeof answer === 'string') {
          say(answer);
          return;
        }
        report = add(report, answer);
      }
      say('idle');
    },
    [held, question],
  );

  return { log: logOf(question, held), retry: useCallback(() => setRound((before) => before + 1), []), goOn };
}

function logOf(
  question: Question | undefined,
  held: { readonly question: Question; readonly answer: Answer } | undefined,
): ResidentLog {
  if (!question) return { kind: 'idle' };
  if (held?.question === question) return held.answer;
  // For another period of the same resident the report stays until the new one is there, and so does the focus in it.
  const isSame = held?.answer.kind === 'found' && held.question.subject === question.subject;
  return isSame && held.answer.kind === 'found' ? { ...held.answer, more: 'asking' } : { kind: 'asking' };
}
