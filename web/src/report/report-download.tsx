import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { ReportName } from '../generated/graphql.ts';
import { fileNameOf, saveFile, useHubFile } from '../shared/hub-file.ts';
import { FilterSelect } from '../ui/filter-select.tsx';

const formats = [
  { value: 'xlsx', label: 'Werkblad (Excel)' },
  { value: 'csv', label: 'Tabellen (CSV)' },
  { value: 'json', label: 'Gegevens (JSON)' },
] as const;

interface Props {
  readonly name: ReportName;
  readonly year: number;
  readonly edition: number | undefined;
}

/** Downloads the report that is shown, in a form of one's choice. */
export function ReportDownload({ name, year, edition }: Props) {
  const fetchFile = useHubFile();
  const [format, setFormat] = useState<string>('pdf');
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    setSaid('Eenplan maakt het bestand…');
    const slug = name.toLowerCase();
    const search = new URLSearchParams({ year: String(year), numbers: 'nl' });
    if (edition !== undefined) search.set('edition', String(edition));
    try {
      const response = await fetchFile(`/reports/${slug}.${format}?${search}`);
      if (response.ok) {
        saveFile(await response.blob(), fileNameOf(response) ?? `${slug}-${year}.${format}`);
        setSaid('Het bestand staat bij uw downloads.');
      } else if (response.status === 429 || response.status === 503) setSaid('Het is druk. Probeer het zo nog eens.');
      else setSaid('Dit bestand kan Eenplan nu niet maken. Kies een andere vorm, of probeer het later.');
    } catch {
      setSaid('Eenplan is even niet bereikbaar. Probeer het zo nog eens.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <FilterSelect
        label="Downloaden als"
        none="Document (PDF)"
        value={format === 'pdf' ? undefined : format}
        options={formats}
        onChange={(value) => setFormat(value ?? 'pdf')}
      />
      <Button appearance="secondary-action-button" disabled={busy} onClick={() => void download()}>
        Downloaden
      </Button>
      <Button appearance="secondary-action-button" onClick={() => window.print()}>
        Afdrukken
      </Button>
      <p role="status" className="ep-source">
        {said}
      </p>
    </>
  );
}
