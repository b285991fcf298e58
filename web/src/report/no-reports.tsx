import { NotForYou } from '../ui/not-for-you.tsx';

/** For whoever neither steers nor answers to the council. */
export function NoReports() {
  return (
    <NotForYou title="Rapporten zijn voor wie stuurt en verantwoordt">
      Het management maakt rapporten voor college en raad. Cijfers bij een doelstelling ziet u onder Beleid.
    </NotForYou>
  );
}
