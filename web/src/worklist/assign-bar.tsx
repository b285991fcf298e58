import { Button, Select, SelectOption } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { useActor } from '../shared/actor.ts';
import { useChange } from '../shared/change.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { useSay } from '../work/say.ts';
import type { Chosen } from './worklist-part.tsx';
import { assignCasesMutation } from './handover-documents.ts';
import { worklistCaseQuery } from './worklist-documents.ts';

interface Props {
  readonly chosen: Chosen;
  /** Leaves these chosen alone. */
  readonly onKeep: (ids: readonly string[]) => void;
}

/** What can be done with the cases that are chosen: give them to somebody, or take them. */
export function AssignBar({ chosen, onKeep }: Props) {
  const id = useId();
  const { staff, roles } = useActor();
  const say = useSay();
  const [workerId, setWorkerId] = useState('');
  const [first = ''] = chosen.keys();
  const [{ data }] = useQuery({ query: worklistCaseQuery, variables: { id: first }, pause: first === '' });
  const { sending, problems, failure, send, clear } = useChange(assignCasesMutation, (made) => made.assignCases);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const colleagues = (data?.case?.colleagues ?? []).filter((one) => one.id !== staff.id);

  const give = async (to: string, words: (count: number) => string) => {
    setRefused([]);
    const cases = [...chosen].map(([caseId, expectedVersion]) => ({ id: caseId, expectedVersion }));
    const made = await send((clientMutationId) => ({ clientMutationId, cases, workerId: to }));
    if (!made || made.problems.length > 0) return;
    const failed = made.results.filter((result) => result.problems.length > 0);
    setRefused([...new Set(failed.flatMap((result) => result.problems.map(({ message }) => message)))]);
    const done = made.results.length - failed.length;
    if (done > 0) say(words(done));
    onKeep(failed.map((result) => result.id));
  };
  const cases = (count: number) => `${count} ${count === 1 ? 'zaak' : 'zaken'}`;
  const name = colleagues.find((one) => one.id === workerId)?.name ?? '';
  if (chosen.size === 0 && refused.length === 0) return null;
  return (
    <div className="ep-assign-bar" role="group" aria-label="Gekozen zaken">
      <span role="status" className="ep-assign-bar__count">
        {cases(chosen.size)} gekozen
      </span>
      {chosen.size > 0 && (
        <>
          <span className="ep-assign-bar__give">
            <label htmlFor={id}>Geven aan</label>
            <Select id={id} value={workerId} onChange={({ target }) => setWorkerId(target.value)}>
              <SelectOption value="">Kies een collega</SelectOption>
              {colleagues.map((one) => (
                <SelectOption key={one.id} value={one.id}>
                  {one.name}
                </SelectOption>
              ))}
            </Select>
            <Button
              appearance="primary-action-button"
              disabled={sending || workerId === '' || name === ''}
              onClick={() => void give(workerId, (count) => `${cases(count)} gegeven aan ${name}.`)}
            >
              Geven
            </Button>
          </span>
          {roles.some((role) => role !== 'TEAM_LEAD') && (
            <Button
              appearance="secondary-action-button"
              disabled={sending}
              onClick={() => void give(staff.id, (count) => `U behandelt ${cases(count)} nu zelf.`)}
            >
              Zelf oppakken
            </Button>
          )}
          <Button
            appearance="subtle-button"
            onClick={() => {
              clear();
              setRefused([]);
              onKeep([]);
            }}
          >
            Niets kiezen
          </Button>
        </>
      )}
      {failure && <ProblemMessage problem={failure} onRetry={clear} level={3} />}
      {(refused.length > 0 || problems.length > 0) && (
        <div role="alert" className="ep-assign-bar__refused">
          <p>{chosen.size > 0 ? `${cases(chosen.size)} niet gelukt:` : 'Niet gelukt:'}</p>
          <ul>
            {[...problems.map(({ message }) => message), ...refused].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
