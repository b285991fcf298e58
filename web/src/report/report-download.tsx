import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { fileNameOf, saveFile, useHubFile } from '../shared/hub-file.ts';
import { FilterSelect } from '../ui/filter-select.tsx';

const formats = [
  { value: 'xlsx', label: 'Werkblad (Excel)' },
  { value: 'csv', label: 'Tabellen (CSV)' },
  { value: 'json', label: 'Gegevens (JSON)' },
] as const;

interface Props {
  /** By which the hub hands it out: of a report, or `statistics`. */
  readonly name: string;
  /** What is asked of it. */
  readonly search: Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[];
}

/** Downloads the figures that are shown, in a form of one's choice. */
export function ReportDownload({ name, search }: Props) {
  const fetchFile = useHubFile();
  const [format, setFormat] = useState<string>('pdf');
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    setSaid('Eenplan maakt het bestand…');
    const asked = new URLSearchParams([
      ...(Array.isArray(search) ? search : Object.entries(search)),
      ['numbers', 'nl'],
    ]);
    try {
      const response = await fetchFile(`/reports/${name}.${format}?${asked}`);
      if (response.ok) {
        saveFile(await response.blob(), fileNameOf(response) ?? `${name}.${format}`);
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
