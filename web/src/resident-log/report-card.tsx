import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useActor } from '../shared/actor.ts';
import { dateInWords, today } from '../shared/dates.ts';
import { Card } from '../ui/card.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { chooseLooks, LookFilters } from './look-filters.tsx';
import { LookList } from './look-list.tsx';
import { periodInWords, residentInWords, writeReport } from './look-words.ts';
import { periodOf, type ResidentLogChoice } from './resident-log-choice.ts';
import type { More, Report } from './use-resident-log.ts';

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  // A file is kept with its name: it bears the day, nobody's name.
  link.download = `raadplegingen-${today()}.txt`;
  link.click();
  URL.revokeObjectURL(address);
}

function countInWords(shown: number, { looks, next }: Report): string {
  const one = shown === 1 ? 'raadpleging' : 'raadplegingen';
  if (shown < looks.length) return `${shown} ${one} van ${looks.length}${next ? ' die geladen zijn' : ''}`;
  return next ? `De laatste ${shown} raadplegingen; er zijn er meer` : `${shown} ${one}`;
}

interface Props {
  readonly report: Report;
  readonly more: More;
  readonly choice: ResidentLogChoice;
  readonly onChoice: (change: ResidentLogChoice) => void;
  /** Asks for the next page, or for all that are left. */
  readonly goOn: (toTheEnd: boolean) => void;
}

/** What only the paper says: whose report it is, of what, made when and by whom. */
function PrintedHead({ report, choice }: Pick<Props, 'report' | 'choice'>) {
  const { staff } = useActor();
  return (
    <div className="ep-print-only">
      <p>
        Volgens artikel 15 van de Algemene verordening gegevensbescherming mag u weten wie uw gegevens bekeek, wanneer
        en waarvoor. In dit verslag leest u dat.
      </p>
      <p>
        Periode: {periodInWords(periodOf(choice))}. Gemaakt op {dateInWords(today())} door {staff.organisation.name}.
      </p>
      {report.next && <p>Dit zijn de laatste {report.looks.length} raadplegingen. Er zijn er meer.</p>}
    </div>
  );
}

function MoreLooks({ report, more, goOn, filtered }: Pick<Props, 'report' | 'more' | 'goOn'> & { filtered: boolean }) {
  if (more !== 'idle' && more !== 'asking') {
    return <ProblemMessage problem={more} onRetry={() => goOn(false)} level={3} />;
  }
  if (!report.next) return null;
  return (
    <div className="ep-log__more">
      {filtered && <p>Er zijn oudere raadplegingen die nog niet geladen zijn. Ook daarbij kan deze keuze horen.</p>}
      <div className="ep-buttons">
        <Button appearance="secondary-action-button" busy={more === 'asking'} onClick={() => goOn(false)}>
          Meer laden
        </Button>
        <Button appearance="secondary-action-button" busy={more === 'asking'} onClick={() => goOn(true)}>
          Alles laden
        </Button>
      </div>
    </div>
  );
}

/** Who looked at one resident, to read, to print and to hand over. */
export function ReportCard({ report, more, choice, onChoice, goOn }: Props) {
  const madeBy = useActor().staff.organisation.name;
  const [chosen, setWho] = useState<string>();
  const { resident, looks, remarks } = report;
  // Who does not stand in another period is not chosen there.
  const who = chooseLooks(looks, chosen).length > 0 ? chosen : undefined;
  const shown = chooseLooks(looks, who);
  const period = periodOf(choice);
  return (
    <Card
      title={`Wie keek er naar de gegevens van ${residentInWords(resident)}?`}
      area="log"
      aside={
        <span className="ep-buttons ep-screen-only">
          <Button appearance="secondary-action-button" className="ep-tool" onClick={() => window.print()}>
            <Icon name="print" />
            Afdrukken
          </Button>
          <Button
            appearance="secondary-action-button"
            className="ep-tool"
            onClick={() => save(writeReport({ resident, looks: shown, period, remarks, madeOn: today(), madeBy }))}
          >
            <Icon name="page" />
            Opslaan als tekst
          </Button>
        </span>
      }
    >
      <PrintedHead report={report} choice={choice} />
      {!resident && (
        <Paragraph className="ep-empty ep-screen-only">
          Deze inwoner staat niet in Eenplan, of u mag de naam niet zien. Wie ernaar zocht, staat wel in het verslag.
        </Paragraph>
      )}
      <LookFilters choice={choice} onChoice={onChoice} looks={looks} who={who} onWho={setWho} />
      <p role="status" className="ep-count">
        {shown.length === 0 ? 'In deze periode keek er niemand naar de gegevens.' : countInWords(shown.length, report)}
      </p>
      {remarks.length > 0 && (
        <ul className="ep-log__remarks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <LookList looks={shown} />
      <MoreLooks report={report} more={more} goOn={goOn} filtered={who !== undefined} />
    </Card>
  );
}
