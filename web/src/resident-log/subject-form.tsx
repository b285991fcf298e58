import { Button, Textbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import { passesElevenTest } from '../search/typed-text.ts';
import { Field } from '../ui/field.tsx';

/** Nine digits of a citizen service number as it was typed, with or without spaces, dots or dashes; else what is wrong. */
export function readBsn(typed: string): { readonly bsn: string } | { readonly problem: string } {
  const digits = typed.replace(/[\s.-]/g, '');
  if (digits === '') return { problem: 'Vul het BSN van de inwoner in.' };
  if (!/^\d{8,9}$/.test(digits)) return { problem: 'Een BSN heeft 9 cijfers.' };
  const bsn = digits.padStart(9, '0');
  return passesElevenTest(bsn) ? { bsn } : { problem: 'Dit is geen geldig BSN. Kijk of er een cijfer verkeerd staat.' };
}

/**
 * Asks whose report is wanted. The number is emptied from the screen as soon as it is asked with, and goes into no
 * address and no store of the browser.
 */
export function SubjectForm({ busy, onAsk }: { busy: boolean; onAsk: (bsn: string) => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  return (
    <form
      className="ep-subject"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = readBsn(typed);
        setProblem('problem' in read ? read.problem : undefined);
        if ('problem' in read) return;
        setTyped('');
        onAsk(read.bsn);
      }}
    >
      <Field
        label="BSN van de inwoner"
        hint="Stel eerst vast dat de vraag van deze inwoner zelf komt."
        problem={problem}
      >
        {(control) => (
          <Textbox
            {...control}
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            maxLength={15}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setProblem(undefined);
            }}
          />
        )}
      </Field>
      <Button type="submit" appearance="primary-action-button" busy={busy}>
        Toon raadplegingen
      </Button>
      <div role="alert" className="ep-visually-hidden">
        {problem}
      </div>
    </form>
  );
}
