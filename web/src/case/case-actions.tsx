import { lazyForm } from '../work/lazy-form.tsx';
import type { CaseWorkFragment } from '../generated/graphql.ts';
import type { Action } from '../work/actions.tsx';
import { extensionsOf, suspensionsOf } from './term-grounds.ts';

const AssignCaseForm = lazyForm(async () => (await import('./assign-case-form.tsx')).AssignCaseForm);
const CaseStepForm = lazyForm(async () => (await import('./case-step-form.tsx')).CaseStepForm);
const DefaultNoticeForm = lazyForm(async () => (await import('./default-notice-form.tsx')).DefaultNoticeForm);
const ExtendTermForm = lazyForm(async () => (await import('./extend-term-form.tsx')).ExtendTermForm);
const ResumeTermForm = lazyForm(async () => (await import('./resume-term-form.tsx')).ResumeTermForm);
const SuspendTermForm = lazyForm(async () => (await import('./suspend-term-form.tsx')).SuspendTermForm);
const TakeCaseForm = lazyForm(async () => (await import('./take-case-form.tsx')).TakeCaseForm);

/** What can be done with a case, by the name that its draft has. */
const kinds = ['take', 'step', 'resume', 'suspend', 'extend', 'default', 'assign'] as const;
type Kind = (typeof kinds)[number];

const forms = {
  take: { label: 'Oppakken', Form: TakeCaseForm },
  step: { label: 'Volgende stap', Form: CaseStepForm },
  resume: { label: 'Termijn hervatten', Form: ResumeTermForm },
  suspend: { label: 'Termijn opschorten', Form: SuspendTermForm },
  extend: { label: 'Termijn verlengen', Form: ExtendTermForm },
  default: { label: 'Ingebrekestelling', Form: DefaultNoticeForm },
  assign: { label: 'Aan een collega geven', Form: AssignCaseForm },
} as const;

/** Which of it the actor may do with the case as it stands. */
function offeredOf(row: CaseWorkFragment): Readonly<Record<Kind, boolean>> {
  const { myDeeds, nextStatuses, possibleTermChanges, status, worker, colleagues } = row;
  const isOpen = status !== 'CLOSED' && status !== 'WITHDRAWN';
  return {
    take: isOpen && !worker && myDeeds.includes('TAKE_CASE'),
    step: nextStatuses.length > 0,
    resume: status === 'SUSPENDED' && myDeeds.includes('CHANGE_CASE_TERM'),
    suspend: suspensionsOf(possibleTermChanges).length > 0,
    extend: extensionsOf(possibleTermChanges).length > 0,
    default: possibleTermChanges.includes('DEFAULT_NOTICE'),
    assign: colleagues.length > 0,
  };
}

/** The drafts of what can be done with a case. */
export function caseDrafts({ id }: Pick<CaseWorkFragment, 'id'>): readonly string[] {
  return kinds.map((kind) => `case.${kind}.${id}`);
}

/** What the actor may do with a case as it stands: only that is offered. */
export function actionsOf(row: CaseWorkFragment): readonly Action[] {
  const offered = offeredOf(row);
  return kinds.map((kind) => {
    const { label, Form } = forms[kind];
    const draft = `case.${kind}.${row.id}`;
    const about = `zaak ${row.number ?? ''}`;
    return { label, about, draft, offered: offered[kind], form: <Form draft={draft} row={row} /> };
  });
}
